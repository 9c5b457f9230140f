#pragma once
#include "app/ports/report_writer.hpp"

#include <memory>

namespace mizan::report {

std::unique_ptr<app::ReportWriter> make_report_writer();

} // namespace mizan::report
