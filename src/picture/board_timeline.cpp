// Approvals by date in two lanes, brake medicines and HER2 medicines; what was given early or taken back is marked and said.
#include "picture/board.h"

#include <algorithm>

namespace picture {

namespace {

using What = story::Approval::What;

/// Each kind of entry has its own sign and its own word.
void sign(Page& page, Vec2 at, What what) {
    Brush& brush = page.chart.brush();
    const float r = page.type * 0.52F;
    const Rgba ink = brush.ink("accent");
    const Rgba ground = brush.ink("panel");
    const float line = brush.line(2);
    const auto stroke = [&](float x1, float y1, float x2, float y2) {
        page.chart.line(at + Vec2{x1, y1} * r, at + Vec2{x2, y2} * r, 2, ink);
    };
    switch (what) {
    case What::Approved: brush.disc(at, r, ink); break;
    case What::Accelerated:  // hatched: on early results
        brush.disc(at, r, ground, ink, line);
        stroke(-0.75F, 0.35F, 0.35F, -0.75F);
        stroke(-0.5F, 0.65F, 0.65F, -0.5F);
        stroke(-0.1F, 0.8F, 0.8F, -0.1F);
        break;
    case What::Withdrawn:  // crossed out
        brush.disc(at, r, ground, ink, line);
        stroke(-0.6F, -0.6F, 0.6F, 0.6F);
        stroke(-0.6F, 0.6F, 0.6F, -0.6F);
        break;
    case What::NewForm:
        brush.disc(at, r, ground, ink, line);
        brush.disc(at, r * 0.4F, ink);
        break;
    case What::Copy:
        brush.disc(at + Vec2{r * 0.35F, 0}, r * 0.75F, ground, ink, line);
        brush.disc(at - Vec2{r * 0.35F, 0}, r * 0.75F, ground, ink, line);
        break;
    }
}

Rgba lane_ink(Page& page) { return page.chart.brush().ink("text.soft"); }

void entry(Page& page, const story::Approval& approval, bool lane_said) {
    const float side = page.type * 1.7F;
    const story::Words& words = page.text();
    const Vec2 top = page.here();
    const float begin = page.y();
    Page inside = page.beside(side, page.column.w - side);
    inside.words(story::when(approval.date, words), "text", Weight::Bold);
    std::string kind = words.text(story::approval_key(approval.what));
    if (lane_said) kind = words.text("timeline.family." + approval.family) + " · " + kind;
    if (!approval.breast) kind += " · " + words.text("timeline.any-tumor");
    inside.words(kind, "accent", Weight::Bold, 0.88F);
    const auto said = words.timeline.find(approval.id);
    if (said != words.timeline.end()) inside.claim(said->second);
    page.down(inside.column.h);
    const float x = top.x + page.type * 0.6F;
    if (lane_said) page.chart.line({x, begin + page.type * 1.35F}, {x, page.y()}, 1.5F, lane_ink(page));
    sign(page, {x, begin + page.type * 0.68F}, approval.what);
    page.down(page.type * 0.9F);
}

void key(Page& page) {
    float x = 0;
    const float high = page.type * 1.6F;
    for (const What what : {What::Approved, What::Accelerated, What::Withdrawn, What::NewForm, What::Copy}) {
        const std::string name = page.text().text(story::approval_key(what));
        const float wide = page.type * 1.5F + page.chart.width(name, Weight::Regular, 0.88F) + page.type;
        if (x > 0 && x + wide > page.column.w) {
            x = 0;
            page.down(high);
        }
        sign(page, page.here(x + page.type * 0.6F) + Vec2{0, high / 2}, what);
        const float room = page.column.w - page.type * 1.5F;
        const float text_high = page.chart.paragraph_height(room, name, Weight::Regular, 0.88F);
        page.chart.paragraph(page.here(x + page.type * 1.5F) + Vec2{0, std::max(0.0F, (high - text_high) / 2)}, room,
                             name, "text", Weight::Regular, 0.88F);
        page.down(std::max(0.0F, text_high - high));
        x += wide;
    }
    page.down(high + page.type * 0.4F);
}

/// How far down the entries of both lanes reach.
float lanes_height(const Page& page, float width, float stagger) {
    float ends[2]{};
    float last = 0;
    const float head =
        measured(page, width, [](Page& lane) { lane.heading(lane.text().text("timeline.family.release"), 1.1F); });
    ends[0] = ends[1] = head;
    for (const story::Approval& approval : page.text().evidence.timeline) {
        float& end = ends[approval.family == "release" ? 0 : 1];
        end = std::max(end, last + stagger);
        last = end;
        end += measured(page, width, [&](Page& lane) { entry(lane, approval, false); });
    }
    return std::max(ends[0], ends[1]);
}

/// Two lanes; no entry stands above one that is older, so that both are read by the same clock.
void lanes(Page& page) {
    const float gap = page.type * 1.5F;
    const float width = (page.column.w - gap) / 2;
    Page release = page.beside(0, width);
    Page flag = page.beside(width + gap, width);
    release.heading(page.text().text("timeline.family.release"), 1.1F);
    flag.heading(page.text().text("timeline.family.flag"), 1.1F);
    const float stagger = page.type * 1.6F;
    float last = 0;
    // time runs down both lanes, also where nothing was approved; signs stand on the line
    const float whole = lanes_height(page, width, stagger);
    for (const Page* lane : {&release, &flag}) {
        const Vec2 top = lane->here(page.type * 0.6F);
        page.chart.line(top, {top.x, page.y() + whole - page.type * 0.4F}, 1.5F, lane_ink(page));
    }
    for (const story::Approval& approval : page.text().evidence.timeline) {
        Page& lane = approval.family == "release" ? release : flag;
        lane.column.h = std::max(lane.column.h, last + stagger);
        last = lane.column.h;
        entry(lane, approval, false);
    }
    page.down(std::max(release.column.h, flag.column.h));
}

}  // namespace

void draw_timeline(Page& page) {
    page.heading(page.text().text("timeline.title"));
    page.note(page.text().text("timeline.checked"));
    page.down(page.type * 0.4F);
    key(page);
    if (page.wide) {
        lanes(page);
    } else {
        for (const story::Approval& approval : page.text().evidence.timeline) entry(page, approval, true);
    }
    page.down(page.type);
    draw_questions(page);
}

}  // namespace picture
