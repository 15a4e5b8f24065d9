// One function a chapter; each lives in a file of its own name.
#pragma once
#include "story/script.h"

namespace story::chapters {

Chapter patrol();
Chapter badges();
Chapter tolerance();
Chapter priming();
Chapter hiding();
Chapter release();
Chapter families();
Chapter vaccines();
Chapter cytokines();
Chapter cells();
Chapter her2();
Chapter evidence();
Chapter lab();
Chapter check();
Chapter talk();

}  // namespace story::chapters
