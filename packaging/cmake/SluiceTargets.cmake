# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0

# Every target links this: language level, warnings, Qt's strictness.
add_library(sluice_strict INTERFACE)
target_include_directories(sluice_strict INTERFACE "${CMAKE_SOURCE_DIR}" "${CMAKE_BINARY_DIR}")
target_compile_options(sluice_strict INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wold-style-cast -Wnon-virtual-dtor
  -Woverloaded-virtual -Wcast-qual
  # gcc 12 sees overlapping copies in std::string where there are none (its bug 105329).
  $<$<BOOL:${SLUICE_WERROR}>:-Werror> $<$<BOOL:${SLUICE_WERROR}>:-Wno-error=restrict>
  # What gcc guesses from data flow depends on how it optimises: told, but no error.
  $<$<BOOL:${SLUICE_WERROR}>:-Wno-error=maybe-uninitialized>
  $<$<BOOL:${SLUICE_WERROR}>:-Wno-error=array-bounds>
  $<$<BOOL:${SLUICE_WERROR}>:-Wno-error=stringop-overflow>
  $<$<BOOL:${SLUICE_WERROR}>:-Wno-error=stringop-overread>
  $<$<BOOL:${SLUICE_WERROR}>:-Wno-error=free-nonheap-object>)
target_compile_definitions(sluice_strict INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY
  QT_NO_URL_CAST_FROM_STRING QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
  QT_NO_FOREACH QT_NO_KEYWORDS QT_NO_JAVA_STYLE_ITERATORS QT_STRICT_QLIST_ITERATORS
  QT_DISABLE_DEPRECATED_BEFORE=0x060400
  $<$<BOOL:${SLUICE_FORCE_ASSERTS}>:QT_FORCE_ASSERTS>)
if(SLUICE_SANITIZE)
  target_compile_options(sluice_strict INTERFACE -fsanitize=${SLUICE_SANITIZE}
    -fno-omit-frame-pointer -fno-sanitize-recover=all)
  target_link_options(sluice_strict INTERFACE -fsanitize=${SLUICE_SANITIZE})
endif()

# sluice_add_module(core SOURCES a.cpp … [LINK lib …] [PRIVATE_LINK lib …])
# One folder, one namespace, one static library: target sluice_core, alias sluice::core.
function(sluice_add_module name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LINK;PRIVATE_LINK" ${ARGN})
  add_library(sluice_${name} STATIC ${ARG_SOURCES})
  add_library(sluice::${name} ALIAS sluice_${name})
  target_link_libraries(sluice_${name} PUBLIC sluice_strict ${ARG_LINK} PRIVATE ${ARG_PRIVATE_LINK})
endfunction()

# sluice_add_test(route_table LINK sluice::core [SOURCES extra.cpp …] [LABELS unit …] [TIMEOUT s])
# Builds route_table_test.cpp (one Qt Test class) and registers it as one CTest entry.
function(sluice_add_test name)
  cmake_parse_arguments(ARG "" "TIMEOUT" "SOURCES;LINK;LABELS;ARGS" ${ARGN})
  add_executable(${name}_test ${name}_test.cpp ${ARG_SOURCES})
  set_target_properties(${name}_test PROPERTIES AUTOMOC ON
    RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
  target_link_libraries(${name}_test PRIVATE sluice_strict Qt6::Test ${ARG_LINK})
  add_test(NAME ${name} COMMAND ${name}_test ${ARG_ARGS})
  if(NOT ARG_TIMEOUT)
    set(ARG_TIMEOUT 120)
  endif()
  if(NOT ARG_LABELS)
    set(ARG_LABELS unit)
  endif()
  set_tests_properties(${name} PROPERTIES TIMEOUT ${ARG_TIMEOUT} LABELS "${ARG_LABELS}"
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen")
  # What measures time or needs the machine for itself runs alone.
  if("serial" IN_LIST ARG_LABELS OR "bench" IN_LIST ARG_LABELS)
    set_tests_properties(${name} PROPERTIES RUN_SERIAL TRUE)
  endif()
endfunction()
