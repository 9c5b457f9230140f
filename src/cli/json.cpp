#include "cli/json.hpp"

#include <array>

namespace mizan::cli {
namespace {

void write_quoted(std::string& out, std::string_view text) {
    static constexpr std::string_view hex = "0123456789abcdef";
    out += '"';
    for (const char letter : text) {
        switch (letter) {
        case '"': out += "\\\""; break;
        case '\\': out += "\\\\"; break;
        case '\n': out += "\\n"; break;
        case '\r': out += "\\r"; break;
        case '\t': out += "\\t"; break;
        default:
            if (const auto code = static_cast<unsigned char>(letter); code < 0x20) {
                out += "\\u00";
                out += hex[code >> 4];
                out += hex[code & 0xf];
            } else {
                out += letter;
            }
        }
    }
    out += '"';
}

} // namespace

Json Json::number(const Ratio& value) {
    if (value.denominator() == 1) return Json{value.numerator()};
    std::string digits = value.fixed(6);
    while (digits.back() == '0')
        digits.pop_back();
    if (digits.back() == '.') digits.pop_back();
    return Json{Digits{digits == "-0" ? "0" : digits}};
}

Json Json::money(std::int64_t minor, const std::string& currency) {
    Json amount = object();
    amount.put("minor", minor);
    amount.put("currency", currency.empty() ? Json{} : Json{currency});
    return amount;
}

Json& Json::put(std::string key, Json value) {
    std::get<Members>(value_).emplace_back(std::move(key), std::move(value));
    return *this;
}

Json& Json::add(Json element) {
    std::get<Elements>(value_).push_back(std::move(element));
    return *this;
}

void Json::write(std::string& out) const {
    if (is_null())
        out += "null";
    else if (const auto* yes = std::get_if<bool>(&value_))
        out += *yes ? "true" : "false";
    else if (const auto* digits = std::get_if<Digits>(&value_))
        out += digits->text;
    else if (const auto* text = std::get_if<std::string>(&value_))
        write_quoted(out, *text);
    else if (const auto* elements = std::get_if<Elements>(&value_)) {
        out += '[';
        for (const Json& element : *elements) {
            if (&element != elements->data()) out += ", ";
            element.write(out);
        }
        out += ']';
    } else {
        const auto& members = std::get<Members>(value_);
        out += '{';
        for (const auto& member : members) {
            if (&member != members.data()) out += ", ";
            write_quoted(out, member.first);
            out += ": ";
            member.second.write(out);
        }
        out += '}';
    }
}

std::string Json::text() const {
    std::string out;
    const auto* elements = std::get_if<Elements>(&value_);
    if (elements == nullptr || elements->empty()) {
        write(out);
        return out + '\n';
    }
    out = "[\n";
    for (const Json& element : *elements) {
        out += "  ";
        element.write(out);
        out += &element == &elements->back() ? "\n" : ",\n";
    }
    return out + "]\n";
}

std::string Json::bare() const {
    if (is_null()) return {};
    if (const auto* text = std::get_if<std::string>(&value_)) return *text;
    std::string out;
    write(out);
    return out;
}

} // namespace mizan::cli
