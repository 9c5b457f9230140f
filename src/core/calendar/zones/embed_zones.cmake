# Writes SOURCE: every zone of DATA as ZIC compiles it, sorted by name in byte order, equal zones kept once.
cmake_policy(VERSION 3.25)
get_filename_component(folder ${SOURCE} DIRECTORY)
set(compiled ${folder}/compiled)
file(REMOVE_RECURSE ${compiled})
file(MAKE_DIRECTORY ${compiled})
execute_process(COMMAND ${ZIC} -b slim -d ${compiled} ${DATA} COMMAND_ERROR_IS_FATAL ANY)

file(STRINGS ${DATA} first_line LIMIT_COUNT 1)
string(REGEX REPLACE "^# version " "" version "${first_line}")

file(GLOB_RECURSE names RELATIVE ${compiled} ${compiled}/*)
list(REMOVE_ITEM names Factory)
list(SORT names COMPARE STRING CASE SENSITIVE)

set(blobs "")
set(table "")
foreach(name IN LISTS names)
  file(READ ${compiled}/${name} hex HEX)
  string(MD5 digest "${hex}")
  if(NOT DEFINED size_${digest})
    string(LENGTH "${hex}" digits)
    math(EXPR size_${digest} "${digits} / 2")
    string(REGEX REPLACE "([0-9a-f][0-9a-f])" "\\\\x\\1" bytes "${hex}")
    string(APPEND blobs "constexpr char tz_${digest}[] = \"${bytes}\";\n")
  endif()
  string(APPEND table "    {\"${name}\", {tz_${digest}, ${size_${digest}}}},\n")
endforeach()

file(WRITE ${SOURCE} "#include \"core/calendar/zone_data.hpp\"

namespace mizan::core {
namespace {
${blobs}
constexpr ZoneData table[] = {
${table}};
} // namespace

std::span<const ZoneData> zone_data() { return table; }
std::string_view zone_data_version() { return \"${version}\"; }
} // namespace mizan::core
")
