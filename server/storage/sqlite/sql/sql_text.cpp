// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/storage/sqlite/sql/sql_text.h"

#include <QDir>
#include <QFile>

// Q_INIT_RESOURCE declares a function and must be used outside of any namespace.
static void initSqlResource()
{
    Q_INIT_RESOURCE(sluice_sql);
}

namespace sluice::storage {

namespace {

QString folder()
{
    static const bool once = (initSqlResource(), true);
    Q_UNUSED(once)
    return QStringLiteral(":/sluice/sql/");
}

} // namespace

QString sqlText(QLatin1StringView name)
{
    QFile file(folder() + name + QLatin1StringView(".sql"));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(opened, "sqlText", "the statement is embedded");
    Q_UNUSED(opened)
    QString text;
    // Qt Sql looks for placeholders and quotes in comments too.
    while (!file.atEnd()) {
        const QString line = QString::fromUtf8(file.readLine());
        if (!line.startsWith(QLatin1StringView("--")))
            text += line;
    }
    return text.trimmed();
}

QStringList sqlStatements(QLatin1StringView name)
{
    QStringList statements;
    const QStringList parts = sqlText(name).split(u';', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        if (!part.trimmed().isEmpty())
            statements.push_back(part.trimmed());
    }
    return statements;
}

QStringList migrationNames()
{
    QStringList names = QDir(folder()).entryList({QStringLiteral("[0-9][0-9][0-9][0-9]_*.sql")},
                                                 QDir::Files, QDir::Name);
    for (QString &name : names)
        name.chop(4);
    return names;
}

} // namespace sluice::storage
