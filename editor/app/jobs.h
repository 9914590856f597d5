// Long work that a person waits for and may stop: imports, exports. Each job has a thread of its own, so that a long
// one stops neither the checks nor another; its result comes back to the window's thread. What it needs it owns.
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "editor/app/worker.h"

namespace tertial::editor {

struct JobProgress {
    std::string words;  // "Läser rapport.pdf, sida 12 av 80"
    float share = -1;   // 0 … 1; -1 = not known
};

/// What a job tells the window, and asks it. From the job's thread.
class JobControl {
public:
    /// False: stop now.
    bool tell(JobProgress progress);
    [[nodiscard]] bool go_on() const { return !stopped_; }

private:
    friend class Jobs;
    std::function<void()> wake_;
    std::atomic<bool> stopped_ = false;
    std::atomic<bool> done_ = false;
    mutable std::mutex mutex_;
    JobProgress progress_;
    bool news_ = false;
    Delivery delivery_;
};

class Jobs {
public:
    using Work = std::function<Delivery(JobControl&)>;

    struct Running {
        std::string id;  // "läser-in.3", for the screen
        std::string title;
        JobProgress progress;
        bool stopping = false;
    };

    /// `wake` is called, from a job's thread, when there is something to see.
    explicit Jobs(std::function<void()> wake) : wake_(std::move(wake)) {}
    ~Jobs();  // stops all and waits for them
    Jobs(const Jobs&) = delete;
    Jobs& operator=(const Jobs&) = delete;

    /// `kind` begins its id. The delivery runs on the window's thread, also of a job that was stopped.
    void start(const std::string& kind, std::string title, Work work);
    void stop(const std::string& id);
    [[nodiscard]] std::vector<Running> running() const;
    /// Runs what finished jobs left. On the window's thread. True when there is something new to see.
    bool deliver();
    [[nodiscard]] bool is_idle() const { return jobs_.empty(); }

private:
    struct Job {
        std::string id;
        std::string title;
        std::shared_ptr<JobControl> control;
        std::thread thread;
    };

    std::function<void()> wake_;
    std::vector<Job> jobs_;
    int last_number_ = 0;
};

}  // namespace tertial::editor
