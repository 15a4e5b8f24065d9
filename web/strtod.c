/* Decimal text to a number, rounded to the nearest, for texts of up to 18 digits (further ones are dropped) and sizes of
 * up to 1e300. It stands in for the C library's, which also reads hexadecimal and numbers of 128 bits: 6 KB on the wire
 * that no content file has use for. */
#include <stdint.h>
#include <stdlib.h>

/* A number as the sum of two, the second far smaller than the first: some 106 bits. */
struct Sum {
    double high, low;
};

/* a * b, exactly (Dekker). */
static struct Sum product(double a, double b) {
    const double split = 134217729.0; /* 2^27 + 1 */
    const double a_high = split * a - (split * a - a), b_high = split * b - (split * b - b);
    const double a_low = a - a_high, b_low = b - b_high;
    const double high = a * b;
    return (struct Sum){high, a_low * b_low - (high - a_high * b_high - a_low * b_high - a_high * b_low)};
}

static struct Sum tidy(double high, double low) {
    const double sum = high + low;
    return (struct Sum){sum, low - (sum - high)};
}

static double power_of_ten(int exponent) { /* 0 … 22: these are exact */
    double power = 1;
    while (exponent-- > 0) power *= 10;
    return power;
}

static double scaled(uint64_t digits, int exponent) {
    const double whole = (double)digits;
    if (digits == 0 || exponent < -360) return 0;
    struct Sum value = {whole, (double)((int64_t)digits - (int64_t)whole)};
    while (exponent != 0 && value.high < 1e300) {
        const int step = exponent > 22 ? 22 : exponent < -22 ? -22 : exponent;
        const double power = power_of_ten(step < 0 ? -step : step);
        if (step > 0) {
            const struct Sum times = product(value.high, power);
            value = tidy(times.high, times.low + value.low * power);
        } else {
            const double quotient = value.high / power;
            const struct Sum back = product(quotient, power);
            value = tidy(quotient, (value.high - back.high - back.low + value.low) / power);
        }
        exponent -= step;
    }
    while (exponent-- > 0) value.high *= 10; /* near the end of what there is, or beyond it */
    return value.high + value.low;
}

static const char* read_exponent(const char* at, int* exponent) {
    const char* text = at;
    if (*text != 'e' && *text != 'E') return at;
    ++text;
    const int sign = *text == '-' ? -1 : 1;
    if (*text == '-' || *text == '+') ++text;
    if (*text < '0' || *text > '9') return at;
    int value = 0;
    for (; *text >= '0' && *text <= '9'; ++text) {
        if (value < 10000) value = value * 10 + (*text - '0');
    }
    *exponent += sign * value;
    return text;
}

double strtod(const char* restrict text, char** restrict end) {
    const char* at = text;
    while (*at == ' ' || (*at >= '\t' && *at <= '\r')) ++at;
    const int negative = *at == '-';
    if (*at == '-' || *at == '+') ++at;
    uint64_t digits = 0;
    int exponent = 0, seen = 0, point = 0;
    for (;; ++at) {
        if (*at == '.' && !point) {
            point = 1;
            continue;
        }
        if (*at < '0' || *at > '9') break;
        seen = 1;
        const int fits = digits < UINT64_C(100000000000000000);
        if (fits) digits = digits * 10 + (uint64_t)(*at - '0');
        exponent += (fits ? 0 : 1) - point;
    }
    if (seen) at = read_exponent(at, &exponent);
    if (end) *end = (char*)(seen ? at : text);
    const double value = scaled(digits, exponent);
    return seen && negative ? -value : value;
}

/* The C++ library names these beside the other, and would bring the C library's along; nobody calls them. A test, which gives
 * the function another name, keeps the C library's. */
#if defined __EMSCRIPTEN__ && !defined strtod
float strtof(const char* restrict text, char** restrict end) { return (float)strtod(text, end); }
long double strtold(const char* restrict text, char** restrict end) { return (long double)strtod(text, end); }
#endif
