#include "editor/app/jobs.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace tertial::editor {

bool JobControl::tell(JobProgress progress) {
    {
        const std::lock_guard lock(mutex_);
        progress_ = std::move(progress);
        news_ = true;
    }
    wake_();
    return go_on();
}

Jobs::~Jobs() {
    for (Job& job : jobs_) job.control->stopped_ = true;
    for (Job& job : jobs_) job.thread.join();
}

void Jobs::start(const std::string& kind, std::string title, Work work) {
    auto control = std::make_shared<JobControl>();
    control->wake_ = wake_;
    std::thread thread([control, work = std::move(work)] {
        Delivery delivery = work(*control);
        {
            const std::lock_guard lock(control->mutex_);
            control->delivery_ = std::move(delivery);
        }
        control->done_ = true;
        control->wake_();
    });
    const std::string id = kind + "." + std::to_string(++last_number_);
    jobs_.push_back({id, std::move(title), std::move(control), std::move(thread)});
}

void Jobs::stop(const std::string& id) {
    for (Job& job : jobs_) {
        if (job.id == id) job.control->stopped_ = true;
    }
}

std::vector<Jobs::Running> Jobs::running() const {
    std::vector<Running> out;
    for (const Job& job : jobs_) {
        const std::lock_guard lock(job.control->mutex_);
        out.push_back({job.id, job.title, job.control->progress_, job.control->stopped_});
    }
    return out;
}

bool Jobs::deliver() {
    bool news = false;
    std::vector<Job> done;
    const auto first_done =
        std::stable_partition(jobs_.begin(), jobs_.end(), [](const Job& job) { return !job.control->done_; });
    std::move(first_done, jobs_.end(), std::back_inserter(done));
    jobs_.erase(first_done, jobs_.end());
    for (Job& job : jobs_) {
        const std::lock_guard lock(job.control->mutex_);
        news = std::exchange(job.control->news_, false) || news;
    }
    for (Job& job : done) {
        job.thread.join();
        if (job.control->delivery_) job.control->delivery_();  // may start the next job
    }
    return news || !done.empty();
}

}  // namespace tertial::editor
