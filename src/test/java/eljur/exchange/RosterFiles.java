package eljur.exchange;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** One invented class, 6-Э, as OneRoster packages of both versions have it: two teachers, three pupils, two families, a subgroup. */
final class RosterFiles {

    static final String MANIFEST = """
            propertyName,value
            manifest.version,1.0
            oneroster.version,1.1
            file.academicSessions,bulk
            file.orgs,bulk
            file.courses,bulk
            file.classes,bulk
            file.users,bulk
            file.enrollments,bulk
            file.demographics,bulk
            file.lineItems,absent
            source.systemName,Invented
            """;

    private RosterFiles() {}

    /** 1.1: the role stands with the user. */
    static Map<String, String> first() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("manifest.csv", MANIFEST);
        files.put("academicSessions.csv", """
                sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear
                y1,,,2026/27,schoolYear,2026-09-01,2027-05-31,,2027
                """);
        files.put("orgs.csv", """
                sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId
                o1,,,Заречная школа,school,,
                """);
        files.put("courses.csv", """
                sourcedId,status,dateLastModified,schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,subjectCodes
                c1,,,y1,Алгебра,,06,o1,,
                c2,,,y1,Английский 6,,06,o1,Английский язык,
                """);
        files.put("classes.csv", """
                sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods
                h1,,,6-Э,06,,,homeroom,,o1,y1,,,
                s1,,,"Алгебра, 6-Э",06,c1,,scheduled,,o1,y1,,,
                s2,,,Английский 1,06,c2,,scheduled,,o1,y1,,,
                """);
        files.put("users.csv", """
                sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password
                t1,,,true,o1,teacher,ozera,,Алла,Озёрная,Марковна,,,,,,,
                t2,,,true,o1,teacher,rjab,,Инал,Рябов,Львович,,,,,,,
                p1,,,true,o1,student,lug1,,Лев,Лугов,Ильич,,,,,g1,06,
                p2,,,true,o1,student,lug2,,Яна,Лугова,Ильинична,,,,,g1,06,
                p3,,,true,o1,student,melo,,Ян,Мелов,,,,,,"",06,
                g1,,,true,o1,parent,,,Ольга,Лугова,Ивановна,,,,,"p1,p2",,
                g2,,,true,o1,guardian,,,Инна,Мелова,Олеговна,,,,,p3,,
                """);
        files.put("demographics.csv", """
                sourcedId,status,dateLastModified,birthDate,sex
                p1,,,2014-03-05,male
                """);
        files.put("enrollments.csv", """
                sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate
                e1,,,h1,o1,t1,teacher,true,,
                e2,,,h1,o1,p1,student,,,
                e3,,,h1,o1,p2,student,,,
                e4,,,h1,o1,p3,student,,,
                e5,,,s1,o1,t1,teacher,true,,
                e6,,,s1,o1,p1,student,,,
                e7,,,s1,o1,p2,student,,,
                e8,,,s1,o1,p3,student,,,
                e9,,,s2,o1,t2,teacher,true,,
                e10,,,s2,o1,p1,student,,,
                e11,,,s2,o1,p3,student,,,
                """);
        return files;
    }

    /** 1.2: roles are a file of their own, and the columns of users are others, here in another order too. */
    static Map<String, String> second() {
        Map<String, String> files = first();
        files.put(
                "manifest.csv",
                MANIFEST.replace("oneroster.version,1.1", "oneroster.version,1.2")
                        .replace("file.users,bulk", "file.users,bulk\nfile.roles,bulk\nfile.userProfiles,absent"));
        files.put("users.csv", """
                familyName,givenName,middleName,sourcedId,status,dateLastModified,enabledUser,username,agentSourcedIds,preferredGivenName
                Озёрная,Алла,Марковна,t1,,,true,ozera,,
                Рябов,Инал,Львович,t2,,,true,rjab,,
                Лугов,Лев,Ильич,p1,,,true,lug1,g1,
                Лугова,Яна,Ильинична,p2,,,true,lug2,g1,
                Мелов,Ян,,p3,,,true,melo,,
                Лугова,Ольга,Ивановна,g1,,,true,,"p1,p2",
                Мелова,Инна,Олеговна,g2,,,true,,p3,
                """);
        files.put("roles.csv", """
                sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId
                r1,,,t1,primary,teacher,,,o1,
                r2,,,t2,primary,teacher,,,o1,
                r3,,,p1,primary,student,,,o1,
                r4,,,p2,primary,student,,,o1,
                r5,,,p3,primary,student,,,o1,
                r6,,,g1,primary,parent,,,o1,
                r7,,,g2,primary,guardian,,,o1,
                """);
        return files;
    }

    static byte[] zip(Map<String, String> files) {
        return Uploads.zip(files.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, file -> Uploads.utf8(file.getValue()))));
    }

    /** With one file otherwise. */
    static byte[] with(Map<String, String> files, String name, String content) {
        files.put(name, content);
        return zip(files);
    }
}
