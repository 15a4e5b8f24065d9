# How the program becomes a page's module: SDL2 from source, link options of the browser build, programs that run under node.
# Included by CMakeLists.txt under Emscripten.

# ---- Dear ImGui: without what no panel uses (web/imgui_less.cpp says what stands in for it)
set(imgui_widgets_unused CloseButton CollapseButton EndMenuBar EndMultiSelect EndTabBar InputTextDeactivateHook Scrollbar
    Selectable SeparatorText TextV TreePop)
list(TRANSFORM imgui_widgets_unused REPLACE "(.+)" "\\1=\\1Unused")   # under another name nobody calls them, and the linker drops them
set_source_files_properties(${imgui_SOURCE_DIR}/imgui_widgets.cpp PROPERTIES COMPILE_DEFINITIONS "${imgui_widgets_unused}")
set_source_files_properties(${imgui_SOURCE_DIR}/imgui.cpp PROPERTIES COMPILE_DEFINITIONS sscanf=imgui_less_sscanf)
set_source_files_properties(${imgui_SOURCE_DIR}/backends/imgui_impl_opengl3.cpp PROPERTIES COMPILE_DEFINITIONS sscanf=imgui_less_gl_sscanf)

# ---- SDL2: window and GL context only. Its own build takes minutes to configure; these are the files a page needs.
FetchContent_MakeAvailable(sdl2)
set(sdl2_sources)
foreach(part . atomic cpuinfo events file loadso/dlopen locale locale/emscripten misc misc/emscripten stdlib thread
        thread/generic timer timer/unix video video/emscripten
        # switched off below, but their empty halves are still called from SDL.c
        audio haptic haptic/dummy hidapi joystick joystick/dummy power power/emscripten sensor sensor/dummy)
    file(GLOB found ${sdl2_SOURCE_DIR}/src/${part}/*.c)
    list(APPEND sdl2_sources ${found})
endforeach()
# what stands in for these is in web/sdl_less.c
list(FILTER sdl2_sources EXCLUDE REGEX "/SDL_(emscripten(events|mouse|framebuffer)|events|keyboard|mouse|touch|gesture|quit|clipboardevents|dropevents)\\.c$")
list(FILTER sdl2_sources EXCLUDE REGEX "/SDL_(RLEaccel|blit.*|bmp|fillrect|pixels|shape|stretch|surface|yuv.*)\\.c$")
library(sdl2 ${sdl2_sources} web/sdl_less.c)
target_include_directories(sdl2 SYSTEM PUBLIC ${sdl2_SOURCE_DIR}/include)
set_source_files_properties(web/sdl_less.c PROPERTIES INCLUDE_DIRECTORIES ${sdl2_SOURCE_DIR}/src)
target_compile_definitions(sdl2 PUBLIC SDL_MAIN_HANDLED PRIVATE SDL_LEAN_AND_MEAN=1 SDL_AUDIO_DISABLED
    SDL_JOYSTICK_DISABLED SDL_HAPTIC_DISABLED SDL_RENDER_DISABLED SDL_POWER_DISABLED SDL_HIDAPI_DISABLED
    SDL_SENSOR_DISABLED)

# ---- the module: immunarium.mjs + immunarium.wasm
if(shell AND EXISTS ${CMAKE_CURRENT_SOURCE_DIR}/web/host_web.cpp)
    add_executable(immunarium ${shell} web/host_web.cpp web/strtod.c)
    set_target_properties(immunarium PROPERTIES SUFFIX .mjs)
    target_link_libraries(immunarium PRIVATE sdl2)
    target_compile_definitions(immunarium PRIVATE IMGUI_IMPL_OPENGL_ES3)
    target_link_options(immunarium PRIVATE
        --no-entry                       # the page starts it by immunarium_start, when fonts and content are there
        -sMODULARIZE -sEXPORT_ES6 -sENVIRONMENT=web
        -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2
        -sFILESYSTEM=0                   # files are fetched by the page and handed over as bytes
        -sDYNAMIC_EXECUTION=0            # the page's policy allows no eval
        -sALLOW_MEMORY_GROWTH=0 -sINITIAL_MEMORY=48MB -sSTACK_SIZE=512KB   # a fixed heap: what is measured is what runs
        -sMALLOC=emmalloc                # small, and one thread needs no more
        -sINCOMING_MODULE_JS_API=canvas,locateFile,wasmBinary,print,printErr
        -sEXPORTED_RUNTIME_METHODS=HEAPU8,UTF8ToString   # host_web.cpp marks its own functions to be kept
        -sEXPORTED_FUNCTIONS=_malloc,_free)
    if(EXISTS ${CMAKE_CURRENT_SOURCE_DIR}/web/bridge.js)
        target_link_options(immunarium PRIVATE --js-library ${CMAKE_CURRENT_SOURCE_DIR}/web/bridge.js)
        set_property(TARGET immunarium APPEND PROPERTY LINK_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/web/bridge.js)
    endif()
    if(IMMUNARIUM_SHIP)
        # what runs for each of ten thousand cells in every tick: here speed is worth more than size
        file(GLOB sim src/sim/*.cpp)
        list(FILTER sim INCLUDE REGEX "/(grid|room|motion|space|world|killing|reading|pd1|tissue|field|ifn)\\.cpp$")
        set_source_files_properties(${sim} PROPERTIES COMPILE_OPTIONS -O2)
        target_link_options(immunarium PRIVATE -sASSERTIONS=0 --closure=1)
        set(closure ${CMAKE_CURRENT_SOURCE_DIR}/node_modules/.bin/google-closure-compiler)
        if(EXISTS ${closure})            # the SDK brings its own; Debian's does not
            set_property(TARGET immunarium PROPERTY RULE_LAUNCH_LINK "${CMAKE_COMMAND} -E env EM_CLOSURE_COMPILER=${closure} ")
        endif()
    endif()
endif()

# node_program(name): a command-line program under node, with the real file system, without the tricks that slow a link.
function(node_program name)
    set_target_properties(${name} PROPERTIES SUFFIX .cjs)   # the folder's package.json calls .js files modules
    target_link_options(${name} PRIVATE -sENVIRONMENT=node -sNODERAWFS -sEXIT_RUNTIME -sALLOW_MEMORY_GROWTH -sSTACK_SIZE=1MB)
endfunction()
