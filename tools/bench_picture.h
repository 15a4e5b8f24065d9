// How long a picture of a wide tissue takes to make, without painting it.
#pragma once
#include <string>
#include <vector>

namespace bench {

/// Milliseconds of one picture, run by run.
struct PictureTime {
    std::string what;  ///< "10000 cells, all of them"
    std::vector<double> ms;
};

/// `runs` pictures of each size at each level of detail, in turns.
std::vector<PictureTime> picture_times(int runs);

}  // namespace bench
