// What Dear ImGui could do and no panel asks of it: tables, columns, tab bars, menus, lists, text fields, scroll bars of its own.
// Its windows call these only where one of them is open; here none ever is, so the page need not fetch them.
// Stands in for imgui_tables.cpp, and for those functions of imgui_widgets.cpp that web/build.cmake sets aside. A panel that comes
// to need one of them takes it out here and there.
#include <imgui.h>
#include <imgui_internal.h>

#include <cstdarg>
#include <cstdlib>

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

/// What the painter of Dear ImGui asks of it: whole numbers between letters that stand as they are ("#version %d", "%d.%d").
extern "C" int imgui_less_gl_sscanf(const char* text, const char* format, ...) {
    va_list numbers;
    va_start(numbers, format);
    int found = 0;
    while (*format != 0) {
        if (*format != '%') {
            if (*format++ != *text++) break;
            continue;
        }
        char* end = nullptr;
        const long number = std::strtol(text, &end, 10);
        if (end == text) break;
        *va_arg(numbers, int*) = static_cast<int>(number);
        ++found;
        text = end;
        format += 2;
    }
    va_end(numbers);
    return found;
}

/// Settings of windows are neither kept nor read, so nothing is ever scanned; declared by <stdio.h> under this name in imgui.cpp.
extern "C" int imgui_less_sscanf(const char*, const char*, ...) { return 0; }
