// Readers that the sections of a language file share. Private to content.
#pragma once
#include "content/json.h"
#include "content/parts.h"

namespace content {

story::Claim read_claim(const Place& at, std::vector<Cited>& cited);
/// The list of claims at `key`; says so when it is there and empty.
std::vector<story::Claim> read_claims(const Place& parent, std::string_view key, std::vector<Cited>& cited);
/// The claim at `key`.
story::Claim read_claim_at(const Place& parent, std::string_view key, std::vector<Cited>& cited);
/// Ask, choices, answer and why of an object that may have further keys.
story::QuestionWords read_asked(const Place& at, std::vector<Cited>& cited);
/// The sources at `key`: at least one.
std::vector<std::string> read_sources(const Place& at, std::vector<Cited>& cited);
/// The day at `key`, which the calendar must have.
std::string read_day(const Place& at, std::string_view key);

/// The sections that boards are made of: figures, timeline, quiz, questions for the care team, corrections, glossary.
void read_boards(const Place& root, WordsFile& result);

}  // namespace content
