// The only room that knows JSON: files → Words, Params, Themes (or every problem in them), messages ⇄ intents, mirror → JSON.
#pragma once
#include "base/problem.h"
#include "mirror/mirror.h"
#include "picture/theme.h"
#include "sim/params.h"
#include "story/state.h"
#include "story/words.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace content {

/// Text of a file by its name in the content folder ("en.json"); nullopt when there is none. Disk, page or test.
using Read = std::function<std::optional<std::string>(std::string_view name)>;

struct Library {
    sim::Params params;
    story::Words words;
    picture::Themes themes;
};

/// Reads params.json, themes.json, references.json, evidence.json and `<lang>.json`; reports all problems, not only the
/// first. Where `<lang>.json` says that it is only the first part, its claims and boards (`<lang>.more.json`), the
/// references and the evidence may still be missing: the words then are not `whole`. Called again once they are here, it
/// puts the two parts together.
base::Loaded<Library> load(const Read& read, std::string_view lang);

base::Loaded<sim::Params> params_from_json(std::string_view file, std::string_view text);
base::Loaded<story::Words> words_from_json(std::string_view file, std::string_view text);
base::Loaded<story::References> references_from_json(std::string_view file, std::string_view text);
base::Loaded<picture::Themes> themes_from_json(std::string_view file, std::string_view text);

std::string to_json(const mirror::Node& root);
std::string to_json(const base::Problems& problems);

}  // namespace content
