#include "app/records/note_record.hpp"

#include "app/records/body.hpp"
#include "app/records/values.hpp"

#include <map>

namespace mizan::app {

std::string body_of(const Note& note) {
    return nlohmann::json{
        {"person", note.person.value}, {"kpi", note.kpi},   {"text", note.text}, {"action", note.action},
        {"due", json_of(note.due)},    {"link", note.link}, {"done", note.done}}
        .dump();
}

std::vector<Note> notes(Reader& reader, Instant known_at) {
    std::map<std::int64_t, Note> latest;
    for (const Record& record : reader.records(note_kind, known_at)) {
        Note note = read_body(record, [&](const nlohmann::json& body) {
            return Note{record.subject,
                        PersonId{body.at("person").get<std::int64_t>()},
                        body.at("kpi").get<std::string>(),
                        body.at("text").get<std::string>(),
                        body.at("action").get<std::string>(),
                        maybe_from<Date>(body.at("due")),
                        body.at("link").get<std::string>(),
                        body.at("done").get<bool>(),
                        record.actor,
                        record.recorded_at};
        });
        if (const auto first = latest.find(record.subject); first != latest.end()) {
            note.actor = first->second.actor; // who wrote it, whoever did what it asks
            note.at = first->second.at;
        }
        latest.insert_or_assign(record.subject, std::move(note));
    }
    return values_of(std::move(latest));
}

} // namespace mizan::app
