#include "gui/forms/forms.hpp"

#include "base/error.hpp"
#include "form_files.hpp"
#include "gui/forms/words.hpp"
#include "text/say.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <memory>
#include <wx/fs_mem.h>
#include <wx/mstream.h>
#include <wx/xml/xml.h>
#include <wx/xrc/xmlres.h>

namespace mizan::gui {
namespace {

constexpr std::array<std::string_view, 7> text_nodes{"label", "title", "tooltip", "hint", "help", "note", "item"};

bool holds_text(const wxXmlNode& node) {
    const auto name = utf8(node.GetName());
    return std::find(text_nodes.begin(), text_nodes.end(), name) != text_nodes.end() &&
           !node.GetNodeContent().empty() && node.GetAttribute("translate") != "0";
}

/// In XRC an underscore marks the key of a control and two stand for one; everywhere else "&" marks it.
std::string spoken(const wxString& in_form) {
    wxString text = in_form;
    text.Replace("__", "\x01");
    text.Replace("_", "&");
    text.Replace("\x01", "_");
    text.Replace("\\n", "\n");
    return utf8(text);
}

wxString as_in_form(const std::string& spoken_text) {
    wxString text = wx(spoken_text);
    text.Replace("_", "__");
    text.Replace("&", "_");
    text.Replace("\n", "\\n");
    return text;
}

void walk(wxXmlNode* node, const std::function<void(wxXmlNode&)>& visit) {
    for (; node != nullptr; node = node->GetNext()) {
        if (node->GetType() != wxXML_ELEMENT_NODE) continue;
        visit(*node);
        walk(node->GetChildren(), visit);
    }
}

void add_element(wxXmlNode& parent, const wxString& name, const wxString& content) {
    auto* element = new wxXmlNode(wxXML_ELEMENT_NODE, name);
    element->AddChild(new wxXmlNode(wxXML_TEXT_NODE, wxString{}, content));
    parent.AddChild(element);
}

void dress(wxXmlNode& object, const Theme& theme) {
    if (const auto look = theme.look(utf8(object.GetAttribute("look")))) {
        auto* font = new wxXmlNode(wxXML_ELEMENT_NODE, "font");
        add_element(*font, "sysfont", "wxSYS_DEFAULT_GUI_FONT");
        add_element(*font, "relativesize", wxString::FromCDouble(look->size));
        if (look->strong) add_element(*font, "weight", "bold");
        object.AddChild(font);
    }
    if (const auto tone = theme.tone(utf8(object.GetAttribute("tone")))) add_element(object, "fg", wx(tone->css()));
    if (const auto fill = theme.fill(utf8(object.GetAttribute("fill")))) add_element(object, "bg", wx(fill->css()));
}

/// "220,-1" at twice the size is "440,-1"; what has no width of its own ("0,54") grows by its contents.
wxString scaled_size(const wxString& size, double scale) {
    const auto larger = [scale](const wxString& part) {
        long pixels = 0;
        return part.ToLong(&pixels) && pixels > 0
                   ? wxString::Format("%ld", std::lround(static_cast<double>(pixels) * scale))
                   : part;
    };
    if (larger(size.BeforeFirst(',')) == size.BeforeFirst(',')) return size;
    return larger(size.BeforeFirst(',')) + "," + larger(size.AfterFirst(','));
}

std::unique_ptr<wxXmlDocument> read(std::string_view content) {
    wxMemoryInputStream stream{content.data(), content.size()};
    auto document = std::make_unique<wxXmlDocument>();
    if (!document->Load(stream)) throw Error{"gui.unexpected", {{"reason", std::string{"XRC"}}}};
    return document;
}

std::string stem(std::string_view file) {
    return std::string{file.substr(0, file.rfind('.'))};
}

} // namespace

void load_forms(text::Language language, const Theme& theme) {
    auto resources = std::make_unique<wxXmlResource>(wxXRC_NO_SUBCLASSING | wxXRC_NO_RELOADING);
    resources->InitAllHandlers();
    for (const auto& file : embedded_forms::embedded_files()) {
        auto document = read(file.content);
        walk(document->GetRoot(), [&](wxXmlNode& node) {
            if (holds_text(node))
                node.GetChildren()->SetContent(as_in_form(text::translate(language, spoken(node.GetNodeContent()))));
            if (node.GetName() == "object") dress(node, theme);
            const bool sized = node.GetName() == "size" || node.GetName() == "minsize";
            if (sized && theme.text_scale != 1)
                node.GetChildren()->SetContent(scaled_size(node.GetNodeContent(), theme.text_scale));
        });
        resources->LoadDocument(document.release(), wx(file.name));
    }
    delete wxXmlResource::Set(resources.release());
}

std::vector<FormContents> form_contents() {
    std::vector<FormContents> forms;
    for (const auto& file : embedded_forms::embedded_files()) {
        FormContents form{stem(file.name), {}, {}};
        const auto document = read(file.content);
        walk(document->GetRoot(), [&](wxXmlNode& node) {
            if (holds_text(node)) form.texts.push_back(spoken(node.GetNodeContent()));
            const auto name = utf8(node.GetAttribute("name"));
            if (node.GetName() == "object" && !name.empty() && name != form.form) form.names.push_back(name);
        });
        forms.push_back(std::move(form));
    }
    return forms;
}

} // namespace mizan::gui
