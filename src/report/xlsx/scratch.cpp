#include "report/xlsx/scratch.hpp"

#include "base/error.hpp"

#include <random>
#include <string>

namespace mizan::report {

Scratch::Scratch() {
    std::random_device random;
    for (int attempt = 0; attempt < 20; ++attempt) {
        auto path = std::filesystem::temp_directory_path() /
                    ("mizan-" + std::to_string(random()) + "-" + std::to_string(random()));
        std::error_code failed;
        if (!std::filesystem::create_directory(path, failed)) continue;
        std::filesystem::permissions(path, std::filesystem::perms::owner_all, failed);
        path_ = std::move(path);
        return;
    }
    throw Error{"report_file_failed", {{"reason", std::filesystem::temp_directory_path().string()}}};
}

Scratch::~Scratch() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

} // namespace mizan::report
