// Friendly lines about what could not be done: they come one after the other, say their piece and fade.
#include "panels/pieces.h"

#include <algorithm>

namespace panels {
namespace {

constexpr float kShown_s = 7;
constexpr float kFade_s = 0.6F;

std::string text_of(const Ui& ui, std::string_view notice) {
    const std::size_t bar = notice.find('|');
    if (bar == std::string_view::npos) return ui.words.text(notice);
    return ui.words.text(notice.substr(0, bar), {{"value", std::string{notice.substr(bar + 1)}}});
}

}  // namespace

void notices(Ui& ui, const Rect& under) {
    Memory& memory = ui.memory;
    memory.notices_seen = std::min(memory.notices_seen, ui.state.notices.size());
    if (memory.notices_seen == ui.state.notices.size()) return;
    const std::string text = text_of(ui, ui.state.notices[memory.notices_seen]);
    memory.notice_s += ui.dt_s;
    const float left = kShown_s - memory.notice_s;
    // in reduced motion it stays until it is put away: nothing moves by itself, and nobody has to read fast
    const float opacity = ui.calm ? 1.0F : std::clamp(left / kFade_s, 0.0F, 1.0F);
    if (!ui.calm) ui.out.restless = true;
    const float sign = 5.5F * ui.unit;
    const float width = std::min(under.w - 2 * ui.unit, 520.0F * ui.type.body / 17);
    const float inner = width - sign - 3 * ui.unit;
    const float high = measured(ui, [&] { return words(ui, {}, inner, text, ui.type.body, "notice.text"); });
    const Rect box{under.x + (under.w - width) / 2, under.y + ui.unit, width, std::max(high + 2 * ui.unit, sign)};
    shadow(ui, box, 2 * ui.unit, 1.5F * ui.unit, opacity);
    fill(ui, box, "notice", 2 * ui.unit, opacity);
    outline(ui, box, "panel.edge", 2 * ui.unit, 1, opacity);
    if (opacity > 0.5F)
        words(ui, {box.x + 2 * ui.unit, box.middle().y - high / 2}, inner, text, ui.type.body, "notice.text");
    const Vec2 middle{right_of(box) - sign / 2, box.middle().y};
    const Press p = press(ui, "notice.close", around(middle, sign, sign), true, true);
    draw_sign(ui, Sign::Close, middle, ui.type.body, "notice.text", opacity);
    cover(ui, box);
    if (p.pressed || (!ui.calm && left <= 0)) {
        ++memory.notices_seen;
        memory.notice_s = 0;
    }
}

}  // namespace panels
