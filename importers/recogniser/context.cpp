#include "importers/recogniser/context.h"

namespace tertial {

namespace {

NoteSubject subject_of(LeftOut why) {
    switch (why) {
        case LeftOut::page_header:
            return NoteSubject::page_header;
        case LeftOut::contents:
            return NoteSubject::contents;
        case LeftOut::hidden:
            return NoteSubject::hidden;
    }
    return NoteSubject::other;
}

}  // namespace

void RecogniserContext::tell_left_out() {
    for (const SourceLine& line : source.left_out) leave_out(subject_of(line.left_out), line.place, line.text);
}

void join(std::string& text, Joint joint, std::string_view next) {
    if (!text.empty() && joint != Joint::direct) text += ' ';
    text += next;
}

}  // namespace tertial
