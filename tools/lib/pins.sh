# Every outside version this project names, in one place. Sourced, never run.
# The same libraries stand in CMakeLists.txt by their upstream addresses; tests/tools/pins.test.mjs compares the two.
# shellcheck shell=bash disable=SC2034

EMSCRIPTEN_OLDEST=3.1.60                 # an emcc on PATH of this version or newer is used as it is
EMSCRIPTEN_SUITES=${IMMUNARIUM_SUITES:-forky sid trixie}   # Debian suites to take it from otherwise, in this order
CMAKE_OLDEST=3.25
NODE_OLDEST=18
CLANG_FORMAT_MAJOR=14                    # the formatter's output changes between majors, so the check holds to one
GXX_MAJOR=12 CLANG_MAJOR=14              # warnings are errors with these; other compilers may warn of other things

# name | folder in the cache | Debian source package | oldest that will do | path in the archive's pool | SHA-256
LIBRARIES="
IMGUI|imgui-1.92.2b|imgui|1.92|pool/main/i/imgui/imgui_1.92.2b+ds.orig.tar.xz|e7bd201d56b5ee90d24d5dac85e5c12f98bdb95410252a62d27b7f89e4566d48
SDL2|sdl2-2.32.10|libsdl2|2.32|pool/main/libs/libsdl2/libsdl2_2.32.10+dfsg.orig.tar.gz|31bac5add36f98b55e3fcf4456f0dab50a06cf06bbcde283be567f64b05b95f3
JSON|json-3.11.3|nlohmann-json3|3.11|pool/main/n/nlohmann-json3/nlohmann-json3_3.11.3.orig.tar.gz|0d8ef5af7f9794e3263480193c491549b2ba6cc74bb018906202ada498a79406
GOOGLETEST|googletest-1.16.0|googletest|1.12|pool/main/g/googletest/googletest_1.16.0.orig.tar.gz|2f54382b5d13d6cd0be2afc524f1e510d37f8ba78c2d439c5bea64ef37e30d01
"
