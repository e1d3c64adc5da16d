# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0

# Coverage feedback must be compiled into the code under test, not only into the target.
if(SLUICE_BUILD_FUZZERS)
  if(NOT CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
    message(FATAL_ERROR "SLUICE_BUILD_FUZZERS needs clang++: use `cmake --preset fuzz`")
  endif()
  target_compile_options(sluice_strict INTERFACE -fsanitize=fuzzer-no-link)
endif()

# All fuzz targets, without the programs that they do not need.
add_custom_target(fuzzers)

# sluice_add_fuzzer(http_head LINK sluice::net [SOURCES extra.cpp …])
# Builds tests/fuzz/http_head_fuzz.cpp. In the fuzz preset: a libFuzzer program in
# build/fuzz/bin/http_head_fuzz. Elsewhere: a program that replays corpus/http_head/ and fixed
# mutations of it, registered as CTest `fuzz_replay_http_head`.
function(sluice_add_fuzzer name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LINK" ${ARGN})
  set(target ${name}_fuzz)
  add_executable(${target} ${name}_fuzz.cpp ${ARG_SOURCES})
  target_link_libraries(${target} PRIVATE sluice_strict ${ARG_LINK})
  add_dependencies(fuzzers ${target})
  if(SLUICE_BUILD_FUZZERS)
    target_link_options(${target} PRIVATE -fsanitize=fuzzer)
    return()
  endif()
  target_sources(${target} PRIVATE replay_main.cpp)
  set_target_properties(${target} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
  add_test(NAME fuzz_replay_${name}
    COMMAND ${target} "${CMAKE_CURRENT_SOURCE_DIR}/corpus/${name}"
    WORKING_DIRECTORY "${CMAKE_BINARY_DIR}")
  set_tests_properties(fuzz_replay_${name} PROPERTIES TIMEOUT 60 LABELS fuzz)
endfunction()
