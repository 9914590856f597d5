#include "editor/panels/keeping_dialogs.h"

#include <imgui.h>

#include <utility>

#include "editor/app/note_file.h"
#include "editor/panels/dialogs.h"
#include "model/language.h"

namespace tertial::editor {

namespace {

constexpr std::size_t most_lines = 8;

std::string differences(const std::optional<std::vector<ChangedPart>>& differs) {
    return differs ? "\n\n" + difference_text(*differs, most_lines) : std::string();
}

std::string who(const LockHolder& holder) {
    std::string out = holder.process.user.empty() ? tr("Någon annan", "Somebody else") : holder.process.user;
    if (!holder.process.host.empty()) out += tr(" på datorn ", " on the computer ") + holder.process.host;
    out += tr(" har rapporten öppen", " has the report open");
    if (holder.since != 0) out += tr(" sedan ", " since ") + time_text(holder.since);
    return out + ".";
}

/// What is done to a report that is still open when the answer comes.
std::function<void(App&)> with(const std::filesystem::path& file, void (*run)(App&, OpenDocument&)) {
    return [file, run](App& app) {
        OpenDocument* open = app.document_of(file);
        if (open == nullptr) return;
        app.choose(*open);
        run(app, *open);
    };
}

Answer save_elsewhere(const std::filesystem::path& file) {
    return {"annat-namn", tr("Spara under annat namn", "Save under another name"),
            with(file, [](App& app, OpenDocument&) { app.open_dialog(save_as_dialog(app)); }), true};
}

Answer cancel() {
    return {"avbryt", tr("Avbryt", "Cancel"), {}};
}

std::string recovery_text(const RecoveryOffer& offer) {
    const Recovery& about = offer.about;
    std::string text =
        tr("Programmet avslutades innan allt var sparat i ", "The program ended before all was saved in ") +
        (about.file.empty() ? about.title : about.file.filename().string()) + ".";
    if (about.when != 0) {
        text += tr(" Det som skrevs fram till ", " What was written until ") + time_text(about.when) +
                tr(" finns kvar.", " is still there.");
    }
    if (!offer.readable) {
        return text + "\n\n" + tr("Men kopian går inte att läsa.", "But the copy cannot be read.");
    }
    text += differences(offer.differs);
    if (about.file.empty()) {
        text += "\n\n" + tr("Rapporten var aldrig sparad i någon fil.", "The report was never saved in a file.");
    } else if (!offer.differs) {
        text += "\n\n" + tr("Den sparade filen går inte att läsa.", "The saved file cannot be read.");
    } else if (offer.file_changed) {
        text += "\n\n" + tr("Filen har också ändrats av någon annan sedan dess.",
                            "The file has also been changed by somebody else since.");
    }
    return text;
}

}  // namespace

std::unique_ptr<Dialog> recovery_dialog(const RecoveryOffer& offer) {
    const std::string name = offer.about.name;
    std::vector<Answer> answers;
    if (offer.readable) {
        answers.push_back({"återställ", tr("Återställ", "Restore"), [name](App& app) { app.restore(name); }, true});
    }
    answers.push_back(
        {"sparade", offer.differs ? tr("Öppna den sparade", "Open the saved one") : tr("Inte nu", "Not now"), {}});
    answers.push_back({"ta-bort", tr("Ta bort", "Delete"), [name](App& app) { app.keeping.remove_leftover(name); }});
    return question_dialog(tr("Det finns arbete som inte hann sparas", "There is work that was not saved in time"),
                           recovery_text(offer), std::move(answers));
}

std::unique_ptr<Dialog> open_elsewhere_dialog(const std::filesystem::path& file, const LockHolder& holder) {
    return question_dialog(
        tr("Rapporten är öppen på annat håll", "The report is open elsewhere"),
        who(holder) + " " +
            tr("Om två skriver i samma fil skriver den ena över den andras text. Öppna den skrivskyddad för att läsa, "
               "eller spara dina ändringar under ett annat namn.",
               "If two people write in the same file, one writes over the other's text. Open it read-only to read it, "
               "or to save your changes under another name."),
        {{"läs", tr("Öppna skrivskyddad", "Open read-only"),
          [file](App& app) { app.open_file(file, OpenElsewhere::read_only); }, true},
         {"ändå", tr("Öppna ändå", "Open all the same"),
          [file](App& app) { app.open_file(file, OpenElsewhere::open_anyway); }},
         cancel()});
}

std::unique_ptr<Dialog> locked_dialog(const std::filesystem::path& file, const LockHolder& holder) {
    return message_dialog(file.filename().string() + tr(" är öppen på annat håll", " is open elsewhere"),
                          who(holder) + " " + tr("Spara under ett annat namn.", "Save under another name."));
}

std::unique_ptr<Dialog> changed_on_disk_dialog(const std::filesystem::path& file,
                                               const std::optional<std::vector<ChangedPart>>& differs) {
    return question_dialog(
        tr("Filen har ändrats", "The file has changed"),
        tr("Någon annan har ändrat ", "Somebody else has changed ") + file.filename().string() +
            tr(" sedan du öppnade den, och du har egna ändringar.",
               " since you opened it, and you have changes of your own.") +
            differences(differs) + "\n\n" +
            tr("Spara din version under ett annat namn, så finns båda kvar. Ersätter du den andra finns den under "
               "Tidigare versioner.",
               "Save your version under another name, and both are kept. If you replace the other one, it is found "
               "under Earlier versions."),
        {save_elsewhere(file),
         {"skriv-över", tr("Ersätt den andra", "Replace the other"),
          with(file, [](App& app, OpenDocument& open) { app.save_over(open); })},
         cancel()});
}

std::unique_ptr<Dialog> reload_dialog(const std::filesystem::path& file,
                                      const std::optional<std::vector<ChangedPart>>& differs) {
    return question_dialog(tr("Filen har ändrats", "The file has changed"),
                           tr("Någon annan har ändrat ", "Somebody else has changed ") + file.filename().string() +
                               tr(" sedan du öppnade den. Du har inga egna ändringar.",
                                  " since you opened it. You have no changes of your own.") +
                               differences(differs),
                           {{"läs-in", tr("Läs in på nytt", "Load again"),
                             with(file, [](App& app, OpenDocument& open) { app.reload(open); }), true},
                            {"behåll", tr("Behåll den jag ser", "Keep the one I see"),
                             with(file, [](App&, OpenDocument& open) { open.document.mark_unsaved(); })}});
}

// --- earlier versions ---------------------------------------------------------------------------------------------

namespace {

class GenerationsDialog final : public Dialog {
public:
    explicit GenerationsDialog(std::vector<Generation> all) : all_(std::move(all)) {}

    std::string title() const override { return tr("Tidigare versioner", "Earlier versions"); }
    bool draw(App& app) override {
        Ui& ui = app.ui;
        ui.paragraph(all_.empty()
                         ? tr("Det finns ingen tidigare version av den här filen än. Varje gång den sparas behålls "
                              "det som stod där innan, de tio senaste gångerna.",
                              "There is no earlier version of this file yet. Whenever it is saved, what was there "
                              "before is kept, the last ten times.")
                         : tr("Så såg filen ut innan den sparades på nytt. Den du väljer öppnas som en ny rapport; "
                              "filen själv ändras inte.",
                              "This is what the file was before it was saved again. The one you choose is opened as a "
                              "new report; the file itself is not changed."));
        ui.gap(8);
        bool open = true;
        for (std::size_t i = 0; i < all_.size(); ++i) {
            const std::string label = tr("Ersatt ", "Replaced ") + time_text(all_[i].when) + "   ·   " +
                                      std::to_string((all_[i].size + 1023) / 1024) + " kB";
            if (!ui.list_item(std::to_string(i), label, false)) continue;
            app.open_generation(all_[i].copy);
            open = false;
        }
        ui.gap(10);
        for (const Event& event : app.events) {
            const auto* key = std::get_if<KeyEvent>(&event);
            if (key != nullptr && key->press == Press::down && key->key == Key::escape) open = false;
        }
        return !ui.button("stäng", tr("Stäng", "Close")) && open;
    }

private:
    std::vector<Generation> all_;
};

}  // namespace

std::unique_ptr<Dialog> generations_dialog(App& app) {
    return std::make_unique<GenerationsDialog>(app.keeping.generations().of(app.document()->file));
}

}  // namespace tertial::editor
