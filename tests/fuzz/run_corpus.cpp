#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size);

/// Feeds every file of the folders given to the fuzz target it is linked with: the corpus as an ordinary test, for
/// compilers without libFuzzer.
int main(int count, char** arguments) {
    int fed = 0;
    for (int i = 1; i < count; ++i) {
        for (const auto& entry : std::filesystem::directory_iterator{arguments[i]}) {
            std::ostringstream bytes;
            bytes << std::ifstream{entry.path(), std::ios::binary}.rdbuf();
            const std::string input = bytes.str();
            LLVMFuzzerTestOneInput(reinterpret_cast<const unsigned char*>(input.data()), input.size());
            ++fed;
        }
    }
    std::cout << fed << '\n';
    return fed > 0 ? 0 : 1;
}
