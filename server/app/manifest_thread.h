// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/app/manifest_writer.h"
#include "server/config/config.h"

#include <QObject>
#include <QThread>

#include <memory>

namespace sluice::app {

/// Reads, judges and writes manifest files in a thread of its own, one after another. Made, used and
/// ended by the core's thread; at its end what is under way is finished, what waits is dropped.
class ManifestThread final : public core::ManifestWorkshop
{
public:
    static constexpr int kWaiting = 16; ///< at the bound: Overloaded

    using Schemas = std::function<QByteArray(const QByteArray &name)>;

    explicit ManifestThread(Schemas schemas);
    ~ManifestThread() override;

    /// For what is asked from now on.
    void setConfig(const config::Config &config)
    {
        m_config = std::make_shared<const config::Config>(config);
    }

    void describe(core::ManifestRevision revision, QByteArray path, bool isRunning,
                  Then<Result<QByteArray>> then) override;
    void judge(core::ManifestDraft draft, Then<Result<core::ManifestVerdict>> then) override;
    void prepare(core::ManifestDraft draft, Then<Result<core::PreparedManifest>> then) override;
    void keep(core::ManifestRevision applied, Then<core::ManifestWritten> then) override;
    void discard() override;
    QByteArray schema(const QByteArray &name) const override { return m_schemas(name); }

private:
    /// Does the work there and hands over here what comes of it.
    template <class T> void post(std::function<T()> work, Then<T> then);
    /// The same unless too many wait.
    template <class T>
    void ask(std::function<Result<T>(const config::Config &)> work, Then<Result<T>> then);

    Schemas m_schemas;
    std::shared_ptr<const config::Config> m_config;
    int m_waiting = 0;
    ManifestWriter m_writer; // used in m_thread only
    QThread m_thread;
    QObject m_worker; // lives in m_thread
    QObject m_home;   // here; what comes after its end is dropped
};

} // namespace sluice::app
