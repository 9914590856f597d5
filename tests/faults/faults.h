// Faults of the operating system as values, and one run of the program under test with one of them.
#pragma once

#include <string>
#include <vector>

#include "tests/cli/process.h"

namespace tertial::test {

/// A call that the program makes, as faulty_calls.cpp counts and names it.
struct Call {
    int number = 0;
    std::string name;
    std::string path;
};

struct Fault {
    Call call;
    std::string how;  // as TERTIAL_FAULT_HOW; empty = none
};

/// The program with the fault in it, and with its temporary files in `temporary`.
[[nodiscard]] ProcessResult run_with(const Fault& fault, const std::vector<std::string>& arguments,
                                     const std::string& temporary);

/// Every call of a run without fault, in their order.
[[nodiscard]] std::vector<Call> calls_of(const std::vector<std::string>& arguments, const std::string& temporary);

/// Every way in which each of the calls can go wrong; of a call that is made hundreds of times, a hundred spread over
/// all.
[[nodiscard]] std::vector<Fault> faults_of(const std::vector<Call>& calls);

}  // namespace tertial::test
