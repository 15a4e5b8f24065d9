// Marks and dots → SVG elements, with the gradients and blurs that they share.
#pragma once
#include "picture/draw_list.h"

#include <map>
#include <string>

namespace picture {

class SvgMarks {
public:
    /// Appends one element for `mark`.
    void add(const Mark& mark);
    /// …and for `dot`: rim and core drawn as the painter does.
    void add(const Dot& dot);
    const std::string& defs() const { return defs_; }
    const std::string& body() const { return body_; }

private:
    std::string fill_of(const Mark& mark);
    std::string blur_of(float soft_pt);
    std::string shared(const std::string& prefix, const std::string& element);
    std::string glow_of(const Mark& mark);

    std::map<std::string, std::string> known_;  ///< element text → id
    std::string defs_;
    std::string body_;
};

}  // namespace picture
