#pragma once
#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace mizan::gui {

/// What the cells of a field are, as far as the wizard has to ask about it.
enum class CellKind { words, time, duration, code };

/// A field of an interaction that a column can fill, by its name in mapping files.
struct MappingField {
    std::string_view name;
    CellKind kind = CellKind::words;
    bool required = false;
    bool usual = false;          // shown at once; the others when all are asked for
    std::string_view words = {}; // of codes: the kind under which text/ words them
};

/// In the order in which they are asked for: required ones, usual ones, the others.
const std::vector<MappingField>& mapping_fields();
const MappingField* mapping_field(std::string_view name);
/// What the cells of a coded field may mean: "phone", "email" …; empty for the others.
std::vector<std::string> codes_of(const MappingField& field);

} // namespace mizan::gui
