package eljur.people;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.access.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostRolesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        Директор | HEAD
        И.о. директора | HEAD
        директор школы, учитель истории | HEAD
        заместитель директора | DEPUTY_HEAD
        Заместитель директора по УВР | DEPUTY_HEAD
        зам.директора по учебной работе | DEPUTY_HEAD
        завуч | DEPUTY_HEAD
        Зам. директора по ВР | ACTIVITIES_DEPUTY
        заместитель директора по воспитательной работе | ACTIVITIES_DEPUTY
        заместитель директора по АХЧ | -
        Заместитель директора по безопасности | -
        советник директора по воспитанию | -
        секретарь | SECRETARY
        Секретарь учебной части | SECRETARY
        педагог-психолог | PSYCHOLOGIST
        медсестра | NURSE
        Медицинская сестра | NURSE
        учитель математики | -
        социальный педагог | -
        библиотекарь | -
        администратор | -
        системный администратор | -
        сотрудник | -""")
    void aPostProposesOneRoleOrNone(String post, @Nullable String role) {
        assertThat(PostRoles.proposed(post)).isEqualTo(role == null ? null : Role.valueOf(role));
    }
}
