// SPDX-FileCopyrightText: 2026 The Sluice authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/client/tls_options.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLineEdit;
class QPushButton;

namespace sluice::console {

/// Whom a profile trusts, and the certificate it shows. Names of files only: what is in them is
/// read for each connection.
class TlsFields final : public QWidget
{
    Q_OBJECT

public:
    /// Adds its rows to the form.
    TlsFields(QFormLayout *form, QWidget *parent);

    void show(const client::TlsOptions &options);
    client::TlsOptions options() const;
    /// Trusts exactly this certificate from now on; not yet kept.
    void pin(const QByteArray &fingerprint);
    /// What is wrong with what is typed; empty: nothing.
    QString fault() const;
    void setUsed(bool isUsed); ///< wss, not ws

Q_SIGNALS:
    void edited();

private:
    enum Trust
    {
        System,
        CaFile,
        Fingerprint
    };

    QLineEdit *fileField(QFormLayout *form, const QString &label, const QString &name);
    QPushButton *browseButton(QLineEdit *field, const QString &title);
    void trustChanged();

    QComboBox *m_trust = nullptr;
    QLineEdit *m_trusted = nullptr; ///< a file, or a fingerprint
    QPushButton *m_browse = nullptr;
    QLineEdit *m_certificate = nullptr;
    QLineEdit *m_key = nullptr;
    std::vector<QWidget *> m_all;
};

} // namespace sluice::console
