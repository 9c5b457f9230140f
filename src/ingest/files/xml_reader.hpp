#pragma once
#include <cstddef>
#include <memory>
#include <string_view>

struct XML_ParserStruct;

namespace mizan::ingest {

/// XML as it streams by, in UTF-8. Names come without their namespace prefix. One thread.
class XmlReader {
public:
    XmlReader();
    virtual ~XmlReader();
    XmlReader(const XmlReader&) = delete;
    XmlReader& operator=(const XmlReader&) = delete;

    /// False where the document is broken; nothing more may be fed then.
    bool feed(const char* bytes, std::size_t count, bool last);

protected:
    /// The attributes of an element, by name; empty where there is none.
    class Attributes {
    public:
        explicit Attributes(const char** pairs) : pairs_{pairs} {}
        std::string_view operator[](std::string_view name) const;

    private:
        const char** pairs_;
    };
    virtual void begin(std::string_view element, const Attributes& attributes) = 0;
    virtual void end(std::string_view element) = 0;
    virtual void text(std::string_view piece) = 0;

private:
    struct Calls;
    struct Free {
        void operator()(XML_ParserStruct* parser) const;
    };
    std::unique_ptr<XML_ParserStruct, Free> parser_;
};

} // namespace mizan::ingest
