// Work beside the window: one thread does jobs in order, their results come back to the window's thread. What a job
// needs it owns; it never sees the open report.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace tertial::editor {

/// What a job leaves for the window's thread to do.
using Delivery = std::function<void()>;
using Job = std::function<Delivery()>;

class Worker {
public:
    /// `wake` is called, from the worker's thread, when there is something to deliver.
    explicit Worker(std::function<void()> wake);
    ~Worker();  // stops
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    /// A job that waits under the same name is replaced: only the newest state is worth checking.
    void post(std::string name, Job job);
    /// Waits for the job that runs; those that wait are dropped. After it nothing runs any more.
    void stop();
    /// Runs what finished jobs left. On the window's thread. True when there was something.
    bool deliver();
    [[nodiscard]] bool is_idle();

private:
    struct Named {
        std::string name;
        Job job;
    };
    void run();

    std::function<void()> wake_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<Named> waiting_;
    std::vector<Delivery> finished_;
    bool running_ = false;
    bool stop_ = false;
    std::thread thread_;
};

}  // namespace tertial::editor
