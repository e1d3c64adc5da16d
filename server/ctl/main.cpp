// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "server/ctl/command.h"
#include "server/ctl/output.h"

#include <QCoreApplication>

#include <algorithm>
#include <sysexits.h>

using namespace sluice::ctl;
using namespace Qt::StringLiterals;

namespace {

const QStringList kValueOptions{u"server"_s, u"token"_s, u"token-file"_s, u"config"_s, u"admin"_s};

/// The first word that is neither an option nor the value of a common one; -1 if there is none.
qsizetype commandIndex(const QStringList &arguments)
{
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        const QString &argument = arguments[i];
        if (!argument.startsWith(u'-'))
            return i;
        if (argument.startsWith(u"--"_s) && kValueOptions.contains(argument.mid(2)))
            ++i;
    }
    return -1;
}

QString generalHelp()
{
    QString text =
        u"usage: sluicectl COMMAND [OPTIONS] …\n\nCommands of a Sluice server's command line:\n"_s;
    for (const Command &command : commandTable())
        text += u"  %1 %2\n"_s.arg(QLatin1StringView(command.name), -10)
                    .arg(QLatin1StringView(command.summary));
    text +=
        u"\nEvery command takes --server URL, --token T, --token-file F, --config F and --json.\n"
        "`sluicectl COMMAND --help` tells the rest. Exit codes are those of sysexits.h: 0 done, 64 usage,\n"
        "65 bad data, 66 no input, 69 no server, 70 defect, 74 storage, 75 try later, 77 not allowed,\n"
        "78 configuration.\n"_s;
    return text;
}

QString helpOf(const Command &command, const QCommandLineParser &parser)
{
    const QString options = parser.helpText();
    return u"usage: sluicectl %1 [OPTIONS] %2\n\n%3.\n%4\n\n%5"_s.arg(
        QLatin1StringView(command.name), QString::fromUtf8(command.usage),
        QLatin1StringView(command.summary), QString::fromUtf8(command.details),
        options.mid(options.indexOf(u'\n') + 1));
}

int runCommand(const Command &command, const QStringList &arguments)
{
    QCommandLineParser parser;
    declareCommon(parser);
    command.declare(parser);
    if (!parser.parse(arguments)) {
        return complain(EX_USAGE, u"%1; try `sluicectl %2 --help`"_s.arg(
                                      parser.errorText(), QLatin1StringView(command.name)));
    }
    if (parser.isSet(u"help"_s)) {
        print(helpOf(command, parser));
        return EX_OK;
    }
    return command.run(parser);
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QStringList arguments = QCoreApplication::arguments();
    const qsizetype index = commandIndex(arguments);
    if (index < 0) {
        if (arguments.contains(u"--version"_s) || arguments.contains(u"-v"_s)) {
            print(u"sluicectl " SLUICE_VERSION "\n"_s);
            return EX_OK;
        }
        if (arguments.contains(u"--help"_s) || arguments.contains(u"-h"_s)) {
            print(generalHelp());
            return EX_OK;
        }
        return complain(EX_USAGE, u"which command? Try `sluicectl --help`"_s);
    }
    const QString name = arguments.takeAt(index);
    if (name == u"help"_s) {
        print(generalHelp());
        return EX_OK;
    }
    const auto table = commandTable();
    const auto command = std::ranges::find_if(
        table, [&name](const Command &c) { return name == QLatin1StringView(c.name); });
    if (command == table.end())
        return complain(EX_USAGE, u"no command `%1`; try `sluicectl --help`"_s.arg(name));
    return runCommand(*command, arguments);
}
