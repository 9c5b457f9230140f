# embed_files(TARGET NAMESPACE HEADER FILES…): compiles files into the target as string views, so that a program
# needs nothing beside itself. HEADER is included as "<HEADER>" and declares
#   std::span<const EmbeddedFile> NAMESPACE::embedded_files();   // sorted as given
set(MIZAN_EMBED_SCRIPT ${CMAKE_CURRENT_LIST_DIR}/embed.cmake)

function(embed_files target namespace header)
  set(out ${CMAKE_CURRENT_BINARY_DIR}/embedded)
  set(source ${out}/${header}.cpp)
  string(REPLACE ";" "|" list "${ARGN}")
  add_custom_command(
    OUTPUT ${source} ${out}/${header}
    COMMAND ${CMAKE_COMMAND} -DNAMESPACE=${namespace} -DHEADER=${out}/${header} -DSOURCE=${source} "-DFILES=${list}"
            -P ${MIZAN_EMBED_SCRIPT}
    DEPENDS ${ARGN} ${MIZAN_EMBED_SCRIPT}
    VERBATIM)
  target_sources(${target} PRIVATE ${source})
  target_include_directories(${target} PRIVATE ${out})
endfunction()
