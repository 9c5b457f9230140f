#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace mizan::ingest {

/// The first record of a file: its columns by name. Names match after trimming, without regard to case, Arabic
/// diacritics or a byte-order mark; the second "Labels" is addressed as "Labels#2".
class Header {
public:
    explicit Header(const std::vector<std::string_view>& cells);

    std::size_t size() const { return names_.size(); }
    /// As the file writes them, trimmed; the second "Labels" as "Labels#2".
    const std::vector<std::string>& names() const { return names_; }
    /// A name as it stands goes before the reading of "#2" as a number.
    std::optional<std::size_t> find(std::string_view name) const;
    /// "a, b, c", for a message.
    std::string listed() const;

private:
    std::vector<std::string> names_;
    std::unordered_map<std::string, std::vector<std::size_t>> places_; // folded name → columns
};

} // namespace mizan::ingest
