#include "tests/cli/process.h"

#include <fcntl.h>
#include <grp.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <thread>

namespace tertial::test {

namespace fs = std::filesystem;

namespace {

[[noreturn]] void give_up(const char* what) {
    perror(what);
    _exit(127);
}

void redirect(const fs::path& path, int flags, int descriptor) {
    const int file = ::open(path.c_str(), flags, 0600);
    if (file < 0 || ::dup2(file, descriptor) < 0) give_up(path.c_str());
}

[[noreturn]] void become(const std::vector<std::string>& command, const ProcessSetup& setup, const fs::path& in,
                         const fs::path& out, const fs::path& err) {
    redirect(in, O_RDONLY, STDIN_FILENO);
    redirect(out, O_WRONLY | O_CREAT, STDOUT_FILENO);
    redirect(err, O_WRONLY | O_CREAT, STDERR_FILENO);
    for (const auto& [name, value] : setup.environment) ::setenv(name.c_str(), value.c_str(), 1);
    if (!setup.folder.empty() && ::chdir(setup.folder.c_str()) != 0) give_up("chdir");
    if (setup.largest_file) {
        const rlimit limit{*setup.largest_file, *setup.largest_file};
        std::signal(SIGXFSZ, SIG_IGN);  // the write fails instead
        if (::setrlimit(RLIMIT_FSIZE, &limit) != 0) give_up("setrlimit");
    }
    if (setup.rights == Rights::nobodys && ::geteuid() == 0) {
        constexpr uid_t nobody = 65534;
        if (::setgroups(0, nullptr) != 0 || ::setgid(nobody) != 0 || ::setuid(nobody) != 0) give_up("setuid");
    }
    std::vector<char*> words;
    for (const std::string& word : command) words.push_back(const_cast<char*>(word.c_str()));
    words.push_back(nullptr);
    ::execvp(words.front(), words.data());
    give_up(words.front());
}

}  // namespace

ProcessResult run(const std::vector<std::string>& command, const ProcessSetup& setup) {
    const TemporaryFolder files;
    const fs::path in = files.write("in", setup.input);
    const fs::path out = setup.output.empty() ? fs::path(files.write("out", "")) : setup.output;
    const fs::path err = files.write("err", "");

    const pid_t child = ::fork();
    if (child < 0) throw std::runtime_error("fork");
    if (child == 0) become(command, setup, in, out, err);
    if (setup.kill_after) {
        std::this_thread::sleep_for(*setup.kill_after);
        ::kill(child, SIGKILL);
    }
    int status = 0;
    rusage usage{};
    if (::wait4(child, &status, 0, &usage) != child) throw std::runtime_error("wait4");

    ProcessResult result;
    result.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    if (setup.output.empty()) result.out = read_bytes(out);
    result.err = read_bytes(err);
    result.peak_kilobytes = usage.ru_maxrss;
    return result;
}

ProcessResult tertial(std::vector<std::string> arguments, const ProcessSetup& setup) {
    arguments.insert(arguments.begin(), TERTIAL_PROGRAM);
    return run(arguments, setup);
}

TemporaryFolder::TemporaryFolder() {
    std::string name = (fs::temp_directory_path() / "tertial-test-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("mkdtemp");
    path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;  // what is left in /tmp harms no test
    fs::remove_all(path_, ignored);
}

std::string TemporaryFolder::write(std::string_view name, std::string_view bytes) const {
    const fs::path path = path_ / name;
    std::ofstream file(path, std::ios::binary);
    file << bytes;
    file.close();
    if (!file) throw std::runtime_error("cannot write " + path.string());
    return path.string();
}

std::string TemporaryFolder::listing() const {
    std::vector<std::string> names;
    for (const fs::directory_entry& entry : fs::directory_iterator(path_)) names.push_back(entry.path().filename());
    std::ranges::sort(names);
    std::string out;
    for (const std::string& name : names) out += (out.empty() ? "" : " ") + name;
    return out;
}

std::string read_bytes(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw std::runtime_error("cannot read " + path.string());
    return {std::istreambuf_iterator<char>(file), {}};
}

fs::path sample_text() {
    return fs::path(TERTIAL_TEST_DATA) / "samples" / "sjoviken-t2-2024.txt";
}

}  // namespace tertial::test
