#include "editor/app/worker.h"

#include <algorithm>
#include <utility>

namespace tertial::editor {

Worker::Worker(std::function<void()> wake) : wake_(std::move(wake)), thread_([this] { run(); }) {}

Worker::~Worker() {
    stop();
}

void Worker::stop() {
    if (!thread_.joinable()) return;
    {
        const std::lock_guard lock(mutex_);
        stop_ = true;
        waiting_.clear();
    }
    changed_.notify_all();
    thread_.join();
}

void Worker::post(std::string name, Job job) {
    {
        const std::lock_guard lock(mutex_);
        const auto same =
            std::find_if(waiting_.begin(), waiting_.end(), [&](const Named& waiting) { return waiting.name == name; });
        if (same == waiting_.end()) {
            waiting_.push_back({std::move(name), std::move(job)});
        } else {
            same->job = std::move(job);
        }
    }
    changed_.notify_all();
}

bool Worker::deliver() {
    std::vector<Delivery> finished;
    {
        const std::lock_guard lock(mutex_);
        finished.swap(finished_);
    }
    for (const Delivery& delivery : finished) {
        if (delivery) delivery();
    }
    return !finished.empty();
}

bool Worker::is_idle() {
    const std::lock_guard lock(mutex_);
    return waiting_.empty() && !running_ && finished_.empty();
}

void Worker::run() {
    std::unique_lock lock(mutex_);
    for (;;) {
        changed_.wait(lock, [this] { return stop_ || !waiting_.empty(); });
        if (stop_) return;
        const Job job = std::move(waiting_.front().job);
        waiting_.pop_front();
        running_ = true;
        lock.unlock();
        Delivery delivery = job();
        lock.lock();
        running_ = false;
        finished_.push_back(std::move(delivery));
        wake_();
    }
}

}  // namespace tertial::editor
