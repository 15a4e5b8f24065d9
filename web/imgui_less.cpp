// What Dear ImGui could do and no panel asks of it: tables, columns, tab bars, menus, lists, text fields, scroll bars of its own.
// Its windows call these only where one of them is open; here none ever is, so the page need not fetch them.
// Stands in for imgui_tables.cpp, and for those functions of imgui_widgets.cpp that web/build.cmake sets aside. A panel that comes
// to need one of them takes it out here and there.
#include <imgui.h>
#include <imgui_internal.h>

namespace ImGui {

void EndTable() {}
void TableEndRow(ImGuiTable*) {}
void TableGcCompactSettings() {}
void TableGcCompactTransientBuffers(ImGuiTable*) {}
void TableGcCompactTransientBuffers(ImGuiTableTempData*) {}
void TableSettingsAddSettingsHandler() {}
void EndColumns() {}

void EndMenuBar() {}
ImGuiMultiSelectIO* EndMultiSelect() { return nullptr; }
void EndTabBar() {}
void TreePop() {}
void InputTextDeactivateHook(ImGuiID) {}
void Scrollbar(ImGuiAxis) {}
bool CloseButton(ImGuiID, const ImVec2&) { return false; }
bool CollapseButton(ImGuiID, const ImVec2&) { return false; }
bool Selectable(const char*, bool, ImGuiSelectableFlags, const ImVec2&) { return false; }
void SeparatorText(const char*) {}
void TextV(const char*, va_list) {}

}  // namespace ImGui

/// Settings of windows are neither kept nor read, so nothing is ever scanned; declared by <stdio.h> under this name in imgui.cpp.
extern "C" int imgui_less_sscanf(const char*, const char*, ...) { return 0; }
