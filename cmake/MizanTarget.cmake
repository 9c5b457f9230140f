# One folder, one target: every source below the folder belongs to it, and the
# include root is src/, so that an include names its room: "core/calendar/zone.hpp".

add_library(mizan_options INTERFACE)
target_compile_features(mizan_options INTERFACE cxx_std_20)
target_include_directories(mizan_options INTERFACE ${CMAKE_SOURCE_DIR}/src)
target_compile_options(mizan_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor
                       -Woverloaded-virtual
                       "$<$<CXX_COMPILER_ID:GNU>:-Wno-psabi;-Wzero-as-null-pointer-constant>")
# GCC 12 takes std::string's own copies for overlapping ones where it inlines them at -O3 (GCC bug 105651),
# and the alternatives of a variant that was just made for uninitialized ones.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  target_compile_options(mizan_options INTERFACE -Wno-restrict -Wno-maybe-uninitialized)
endif()
if(MIZAN_WERROR)
  target_compile_options(mizan_options INTERFACE -Werror)
endif()
if(MIZAN_SANITIZE)
  target_compile_options(mizan_options INTERFACE -fsanitize=${MIZAN_SANITIZE} -fno-omit-frame-pointer
                         -fno-sanitize-recover=all)
  target_link_options(mizan_options INTERFACE -fsanitize=${MIZAN_SANITIZE})
endif()
if(MIZAN_COVERAGE)
  target_compile_options(mizan_options INTERFACE --coverage)
  target_link_options(mizan_options INTERFACE --coverage)
endif()

# mizan_library(NAME [USES target…]): a static library of all sources in this folder.
function(mizan_library name)
  cmake_parse_arguments(ARG "" "" "USES" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp ${CMAKE_CURRENT_SOURCE_DIR}/*.hpp)
  add_library(mizan_${name} STATIC ${sources})
  add_library(mizan::${name} ALIAS mizan_${name})
  target_link_libraries(mizan_${name} PUBLIC mizan_options ${ARG_USES})
endfunction()
