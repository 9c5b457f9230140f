#include "ingest/files/xml_reader.hpp"

#include <expat.h>

namespace mizan::ingest {
namespace {

std::string_view local(std::string_view name) {
    const std::size_t colon = name.rfind(':');
    return colon == name.npos ? name : name.substr(colon + 1);
}

} // namespace

struct XmlReader::Calls {
    static void begin(void* self, const XML_Char* name, const XML_Char** pairs) {
        static_cast<XmlReader*>(self)->begin(local(name), Attributes{pairs});
    }
    static void end(void* self, const XML_Char* name) { static_cast<XmlReader*>(self)->end(local(name)); }
    static void text(void* self, const XML_Char* piece, int count) {
        static_cast<XmlReader*>(self)->text({piece, static_cast<std::size_t>(count)});
    }
};

void XmlReader::Free::operator()(XML_ParserStruct* parser) const {
    XML_ParserFree(parser);
}

XmlReader::XmlReader() : parser_{XML_ParserCreate(nullptr)} {
    XML_SetUserData(parser_.get(), this);
    XML_SetElementHandler(parser_.get(), Calls::begin, Calls::end);
    XML_SetCharacterDataHandler(parser_.get(), Calls::text);
}

XmlReader::~XmlReader() = default;

bool XmlReader::feed(const char* bytes, std::size_t count, bool last) {
    return XML_Parse(parser_.get(), bytes, static_cast<int>(count), last) == XML_STATUS_OK;
}

std::string_view XmlReader::Attributes::operator[](std::string_view name) const {
    for (const char** pair = pairs_; *pair != nullptr; pair += 2)
        if (local(pair[0]) == name) return pair[1];
    return {};
}

} // namespace mizan::ingest
