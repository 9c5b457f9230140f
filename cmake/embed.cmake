# Writes HEADER and SOURCE that hold the bytes of FILES (separated by |).
string(REPLACE "|" ";" files "${FILES}")
file(WRITE ${HEADER} "#pragma once
#include <span>
#include <string_view>

namespace ${NAMESPACE} {
struct EmbeddedFile {
    std::string_view name; // file name without its folder
    std::string_view content;
};
std::span<const EmbeddedFile> embedded_files();
} // namespace ${NAMESPACE}
")
get_filename_component(header_name ${HEADER} NAME)
set(body "#include \"${header_name}\"\n\nnamespace ${NAMESPACE} {\nnamespace {\n")
set(table "")
set(n 0)
foreach(file IN LISTS files)
  get_filename_component(name ${file} NAME)
  file(READ ${file} hex HEX)
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "'\\\\x\\1'," bytes "${hex}")
  string(APPEND body "constexpr char file_${n}[] = {${bytes}'\\0'};\n")
  string(APPEND table "    {\"${name}\", {file_${n}, sizeof file_${n} - 1}},\n")
  math(EXPR n "${n} + 1")
endforeach()
string(APPEND body "constexpr EmbeddedFile table[] = {\n${table}};\n} // namespace\nstd::span<const EmbeddedFile> embedded_files() { return table; }\n} // namespace ${NAMESPACE}\n")
file(WRITE ${SOURCE} "${body}")
