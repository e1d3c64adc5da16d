// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#include "console/connection/credentials/credential_store.h"

#include <QObject>
#include <QProcess>
#include <QTimer>

#include <memory>

namespace sluice::console {

namespace {

using namespace std::chrono_literals;

constexpr auto kPatience = 10s;
constexpr qsizetype kMostBytes = 64 * 1024;

/// Asks a program for the token every time: nothing is kept here.
class CommandStore final : public CredentialStore
{
public:
    explicit CommandStore(const QString &command)
        : m_words(QProcess::splitCommand(command))
    {
    }

    Kind kind() const override { return Kind::Command; }
    State state() const override { return m_words.isEmpty() ? State::Absent : State::Ready; }

    void read(const QString &, TokenAnswer answer) override;

    void write(const QString &, const QByteArray &, DoneAnswer answer) override
    {
        refuse(std::move(answer));
    }
    void remove(const QString &, DoneAnswer answer) override { refuse(std::move(answer)); }

private:
    void refuse(DoneAnswer answer)
    {
        QTimer::singleShot(0, &m_context, [answer = std::move(answer)] {
            answer(fail(ErrorCode::Unsupported,
                        QObject::tr("The token belongs to the command; change it there.")));
        });
    }
    Result<QByteArray> tokenIn(QProcess &process) const;

    QObject m_context;
    QStringList m_words;
};

void CommandStore::read(const QString &, TokenAnswer answer)
{
    if (m_words.isEmpty()) {
        QTimer::singleShot(0, &m_context, [answer = std::move(answer)] {
            answer(fail(ErrorCode::NotReady, QObject::tr("No command is set.")));
        });
        return;
    }
    auto *process = new QProcess(&m_context);
    const auto once = std::make_shared<TokenAnswer>(std::move(answer));
    const auto give = [once, process](const Result<QByteArray> &token) {
        if (const TokenAnswer call = std::exchange(*once, {})) {
            process->deleteLater();
            call(token);
        }
    };
    QObject::connect(process, &QProcess::finished, &m_context,
                     [this, give, process] { give(tokenIn(*process)); });
    QObject::connect(
        process, &QProcess::errorOccurred, &m_context,
        [give, process](QProcess::ProcessError error) {
            if (error == QProcess::FailedToStart)
                give(fail(ErrorCode::NotFound, QObject::tr("The command could not be started: %1")
                                                   .arg(process->errorString())));
        });
    QTimer::singleShot(kPatience, process, [give, process] {
        process->kill();
        give(fail(ErrorCode::Timeout, QObject::tr("The command gave no token within 10 seconds.")));
    });
    process->setProgram(m_words.first());
    process->setArguments(m_words.mid(1));
    process->start(QIODevice::ReadOnly);
}

Result<QByteArray> CommandStore::tokenIn(QProcess &process) const
{
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return fail(ErrorCode::NotFound,
                    QObject::tr("The command failed with status %1.").arg(process.exitCode()));
    const QByteArray output = process.read(kMostBytes);
    const QByteArray token =
        output.left(output.indexOf('\n') < 0 ? output.size() : output.indexOf('\n')).trimmed();
    if (token.isEmpty())
        return fail(ErrorCode::NotFound, QObject::tr("The command printed no token."));
    return token;
}

} // namespace

std::unique_ptr<CredentialStore> createCommandStore(const QString &command)
{
    return std::make_unique<CommandStore>(command);
}

} // namespace sluice::console
