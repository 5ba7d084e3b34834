package eljur.school;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubjectNamesTest {

    @ParameterizedTest
    @CsvSource({
        "Английский язык, Иностранный язык (английский)",
        "Англ. яз., иностранный язык (Английский)",
        "Физкультура, Физическая культура",
        "Труд, Технология",
        "ОБЖ, Основы безопасности и защиты Родины",
        "ОБЗР, ОБЖ",
        "ИЗО, Изобразительное искусство",
        "МХК, Мировая художественная культура",
        "Алгебра и начала анализа, Алгебра и начала математического анализа",
        "Вероятность и стат., Вероятность и статистика",
        "Окр. мир, Окружающий мир",
        "Чтение, Литературное чтение",
        "Черчение, черчение",
    })
    void oneSubjectHasManyNames(String name, String other) {
        assertThat(SubjectNames.areOne(name, other)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Алгебра, Алгебра и начала математического анализа",
        "Математика, Алгебра",
        "Иностранный язык (английский), Иностранный язык (немецкий)",
        "Иностранный язык, Английский язык",
        "Второй иностранный язык (английский), Английский язык",
        "Литература, Литературное чтение",
        "Родной язык (русский), Русский язык",
        "История, Всеобщая история",
        "Физика, Физкультура",
    })
    void whatSchoolsKeepApartStaysApart(String name, String other) {
        assertThat(SubjectNames.areOne(name, other)).isFalse();
    }
}
