package eljur.homework;

import eljur.access.CurrentUser;
import eljur.access.Rights;
import eljur.homework.files.FileSettings;
import eljur.homework.files.FileState;
import eljur.homework.files.StoredFiles;
import eljur.homework.web.FileSettingPage;
import eljur.platform.Refused;
import eljur.platform.Texts;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** «Файлы заданий»: how much room they take, who checks them, what was found. */
@Component
class FileSettingPages {

    private final FileSettings settings;
    private final StoredFiles files;
    private final FileWords words;
    private final Rights rights;
    private final JdbcClient db;
    private final Texts texts;

    FileSettingPages(
            FileSettings settings, StoredFiles files, FileWords words, Rights rights, JdbcClient db, Texts texts) {
        this.settings = settings;
        this.files = files;
        this.words = words;
        this.rights = rights;
        this.db = db;
        this.texts = texts;
    }

    @Transactional(readOnly = true)
    public FileSettingPage page(CurrentUser who, Map<String, String> typed, @Nullable Refused no) {
        var setting = settings.of(who.schoolId());
        boolean checked = !setting.scanner().isEmpty();
        return new FileSettingPage(
                no == null ? null : no.said(texts),
                texts.of(
                        "homework.files.used",
                        words.size(files.used(who.schoolId())),
                        String.valueOf(setting.quotaMb())),
                checked ? "ok" : "warn",
                checked
                        ? texts.of("homework.files.scanner.set", setting.scanner())
                        : texts.of("homework.files.scanner.none"),
                states(who),
                infected(who),
                rights.any(who.role(), "file-setting", "change"),
                typed.getOrDefault("file-mb", String.valueOf(setting.fileMb())),
                typed.getOrDefault("quota-mb", String.valueOf(setting.quotaMb())),
                typed.getOrDefault("scanner", setting.scanner()));
    }

    private List<String> states(CurrentUser who) {
        return db.sql(
                        "select state, count(*) as files from homework.file where school_id = ? group by state order by state")
                .param(who.schoolId())
                .query((row, n) -> texts.of(
                        "homework.files.state",
                        texts.of("homework.file."
                                + FileState.of(row.getString("state")).stored()),
                        String.valueOf(row.getInt("files"))))
                .list();
    }

    private List<FileSettingPage.Infected> infected(CurrentUser who) {
        return db.sql("""
                        select t.name, c.name as course, f.finding from homework.file f
                        join homework.attachment t on t.school_id = f.school_id and t.sha256 = f.sha256 and t.removed_at is null
                        join homework.assignment a on a.school_id = t.school_id and a.id = t.assignment_id
                        join timetable.v_course c on c.school_id = a.school_id and c.course_id = a.course_id
                        where f.school_id = ? and f.state = 'infected' order by t.id""")
                .param(who.schoolId())
                .query((row, n) -> new FileSettingPage.Infected(
                        row.getString("name"), row.getString("course"), row.getString("finding")))
                .list();
    }
}
