#include "editor/app/jobs.h"

#include <doctest/doctest.h>

#include <chrono>
#include <thread>

using namespace tertial::editor;

namespace {

template <class F>
bool soon(F&& holds) {
    for (int i = 0; i < 2000; ++i) {
        if (holds()) return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    return false;
}

void wait_until_stopped(const JobControl& job) {
    while (job.go_on()) std::this_thread::sleep_for(std::chrono::milliseconds(1));
}

}  // namespace

TEST_CASE("jobs: progress is seen, the result comes to the window's thread") {
    std::atomic<int> wakes = 0;
    Jobs jobs([&] { ++wakes; });
    std::atomic<bool> may_end = false;
    std::thread::id delivered;
    jobs.start("inläsning", "Läser", [&](JobControl& job) {
        job.tell({"sida 3 av 9", 0.33F});
        while (!may_end) std::this_thread::sleep_for(std::chrono::milliseconds(1));
        return Delivery([&] { delivered = std::this_thread::get_id(); });
    });
    REQUIRE(soon([&] { return jobs.deliver(); }));
    REQUIRE(jobs.running().size() == 1);
    CHECK(jobs.running()[0].progress.words == "sida 3 av 9");
    may_end = true;
    REQUIRE(soon([&] { return jobs.deliver() && jobs.is_idle(); }));
    CHECK(delivered == std::this_thread::get_id());
    CHECK(wakes >= 2);
}

TEST_CASE("jobs: one that is stopped tells so; another goes on beside it") {
    Jobs jobs([] {});
    bool told = false;
    bool other = false;
    jobs.start("export", "a", [&](JobControl& job) {
        wait_until_stopped(job);
        return Delivery([&told, stopped = !job.tell({})] { told = stopped; });
    });
    jobs.start("export", "b", [&](JobControl&) { return Delivery([&other] { other = true; }); });
    REQUIRE(soon([&] { return jobs.deliver() && other; }));
    REQUIRE(jobs.running().size() == 1);
    jobs.stop(jobs.running()[0].id);
    CHECK(jobs.running()[0].stopping);
    REQUIRE(soon([&] { return jobs.deliver() && jobs.is_idle(); }));
    CHECK(told);
}

TEST_CASE("jobs: the window closes while one runs") {
    Jobs jobs([] {});
    jobs.start("export", "a", [](JobControl& job) {
        wait_until_stopped(job);
        return Delivery();
    });
}
