// What Dear ImGui is built with; the build names this file as IMGUI_USER_CONFIG. Each line leaves out what a reader never meets.
#pragma once

#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS  // old names would come back by habit
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS
#define IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS  // opening links is the page's work
#define IMGUI_DISABLE_FILE_FUNCTIONS           // fonts come as bytes; no settings file is written
#define IMGUI_DISABLE_DEFAULT_FONT             // 9.5 KB; panels::start always brings a font
// what a programmer did wrong is said in the builds that programmers run
#ifdef NDEBUG
#define IM_ASSERT_USER_ERROR(_EXPR, _MSG) ((void)0)
#endif
