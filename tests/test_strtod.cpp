// The page's own reader of numbers says what the C library says: on real numbers, on many random ones, and at the edges.
#include "base/rng.h"

#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

extern "C" double page_strtod(const char* text, char** end);  // web/strtod.c under another name

namespace {

std::uint64_t bits(double value) { return std::bit_cast<std::uint64_t>(value); }

void same(const std::string& text) {
    char* ours = nullptr;
    char* theirs = nullptr;
    EXPECT_EQ(bits(page_strtod(text.c_str(), &ours)), bits(std::strtod(text.c_str(), &theirs))) << text;
    EXPECT_EQ(ours, theirs) << text;
}

TEST(Strtod, AgreesOnWhatPeopleWrite) {
    for (const char* text : {"0",
                             "-0",
                             "1",
                             "-1.5",
                             "0.1",
                             "0.67",
                             "3.14159265358979",
                             "1e3",
                             "2.5E-3",
                             "1e+2",
                             " \t7 ",
                             "9007199254740993",
                             "123456789012345678",
                             "0.000001",
                             "1.",
                             ".5",
                             "12e",
                             "12e+",
                             "4x",
                             "1e22",
                             "1e23",
                             "8.5e-5",
                             "1e308",
                             "1e309",
                             "-1e999",
                             "1e-400",
                             "0e999",
                             "",
                             "x",
                             "-",
                             "+",
                             ".",
                             "e5"})
        same(text);
}

TEST(Strtod, AgreesOnRandomNumbersOfUpTo18Digits) {
    base::Rng random{7};
    const auto any = [&random] { return static_cast<std::uint64_t>(random.next()) << 32U | random.next(); };
    for (int i = 0; i < 300'000; ++i) {
        const std::uint64_t digits = any() % 1'000'000'000'000'000'000ULL >> random.below(60);
        const int exponent = static_cast<int>(random.below(560)) - 280;
        char text[64];
        std::snprintf(text, sizeof text, "%llue%d", static_cast<unsigned long long>(digits), exponent);
        same(text);
        std::snprintf(text, sizeof text, "%llu.%llu", static_cast<unsigned long long>(digits % 100'000),
                      static_cast<unsigned long long>(any() % 1'000'000'000));
        same(text);
    }
}

}  // namespace
