# SPDX-FileCopyrightText: 2026 The Sluice authors
# SPDX-License-Identifier: Apache-2.0
include(FeatureSummary)
include(GNUInstallDirs)

option(SLUICE_WITH_SERVER "Build sluiced and sluicectl" ON)
option(SLUICE_WITH_CONSOLE "Build sluice-console" ON)
option(SLUICE_BUILD_TESTS "Build the tests" ON)
option(SLUICE_BUILD_FUZZERS "Build the libFuzzer targets (clang)" OFF)
option(SLUICE_BUILD_BENCHMARKS "Build benchmarks and the load generator" ON)
option(SLUICE_WERROR "Warnings are errors" OFF)
option(SLUICE_FORCE_ASSERTS "Keep Q_ASSERT in optimised builds" OFF)
set(SLUICE_SANITIZE "" CACHE STRING "Value for -fsanitize=, e.g. address,undefined")

foreach(option WITH_SERVER WITH_CONSOLE BUILD_TESTS BUILD_FUZZERS BUILD_BENCHMARKS)
  add_feature_info(SLUICE_${option} SLUICE_${option} "")
endforeach()

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")

find_program(SLUICE_CCACHE ccache)
if(SLUICE_CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${SLUICE_CCACHE}")
endif()

find_package(Qt6 6.4 REQUIRED COMPONENTS Core)
if(SLUICE_WITH_SERVER OR SLUICE_WITH_CONSOLE)
  find_package(Qt6 6.4 REQUIRED COMPONENTS Network WebSockets)
endif()
if(SLUICE_WITH_SERVER)
  find_package(Qt6 6.4 REQUIRED COMPONENTS Sql)
endif()
if(SLUICE_WITH_CONSOLE)
  find_package(Qt6 6.4 REQUIRED COMPONENTS Gui Widgets DBus)
endif()
if(SLUICE_BUILD_TESTS)
  find_package(Qt6 6.4 REQUIRED COMPONENTS Test)
endif()
find_package(PkgConfig REQUIRED)

# Debian's Python, not one that a version manager put before it: the tests use Debian's modules.
if(NOT DEFINED Python3_EXECUTABLE AND EXISTS /usr/bin/python3)
  set(Python3_EXECUTABLE /usr/bin/python3)
endif()
