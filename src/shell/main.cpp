// Start: make the app, hand it to the host. The host owns it from then on, because on the web this function returns.
#include "shell/app.h"

#include <memory>

int host::explainer_main() {
    const auto app = std::make_shared<shell::App>();
    if (!app->start()) return 1;
    host::run({
        [app] { return app->frame(); },
        [app](std::uint32_t ticks) { app->advance(ticks); },
        [app] { return app->probe(); },
        [app](bool lost) { app->context(lost); },
    });
    return 0;
}
