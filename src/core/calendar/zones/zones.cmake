# Compiles IANA's zones (tzdata.zi beside this file, public domain) into a target, so that a calendar's hours are the
# same on every machine that runs the same build. To follow IANA, replace tzdata.zi by the one of a newer release.
find_program(MIZAN_ZIC zic HINTS /usr/sbin REQUIRED)
set(MIZAN_ZONES_FOLDER ${CMAKE_CURRENT_LIST_DIR})

function(embed_zones target)
  set(source ${CMAKE_CURRENT_BINARY_DIR}/zones/zone_data.cpp)
  add_custom_command(
    OUTPUT ${source}
    COMMAND ${CMAKE_COMMAND} -DZIC=${MIZAN_ZIC} -DDATA=${MIZAN_ZONES_FOLDER}/tzdata.zi -DSOURCE=${source}
            -P ${MIZAN_ZONES_FOLDER}/embed_zones.cmake
    DEPENDS ${MIZAN_ZONES_FOLDER}/tzdata.zi ${MIZAN_ZONES_FOLDER}/embed_zones.cmake
    VERBATIM)
  target_sources(${target} PRIVATE ${source})
endfunction()
