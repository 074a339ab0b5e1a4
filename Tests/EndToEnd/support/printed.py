"""Facts of the printed manual, typed from it by hand. Nothing here is read from Content/."""

CONTENTS = [
    ("1", "インストールする前に"),
    ("2", "初期設定"),
    ("2.1", "クラスタソフトウェアのインストール"),
    ("2.2", "クラスタ構成情報の初期設定について"),
    ("3", "DPM のインストール"),
    ("3.1", "Web サーバ for DPM のインストール(サーバ A)"),
    ("3.2", "データベースのインストール(サーバ A)"),
    ("3.3", "管理サーバ for DPM のインストール(サーバ A)"),
    ("3.4", "Web サーバ for DPM のインストール(サーバ B)"),
    ("3.5", "データベースのインストール(サーバ B)"),
    ("3.6", "管理サーバ for DPM のインストール(サーバ B)"),
    ("4", "クラスタ化設定"),
    ("4.1", "レジストリ同期リソース設定"),
    ("4.2", "サービスリソース設定"),
    ("4.3", "リソース起動/停止の設定"),
    ("5", "DPM の設定と確認"),
    ("5.1", "Web サーバへの接続"),
    ("5.2", "共有フォルダの移動"),
    ("5.3", "サーバ B との設定同期を取る"),
    ("6", "運用中の注意事項"),
    ("6.1", "管理サーバに関する情報について"),
    ("6.2", "バックアップイメージの保存先について"),
    ("6.3", "EXPRESSBUILDER からのアップデートモジュール登録について"),
]

# Sections with numbered steps, and how many there are: (1), (2), … without a gap.
NUMBERED_STEPS = {
    "2.2": 2, "3.1": 3, "3.2": 8, "3.3": 12, "3.4": 3, "3.5": 5, "3.6": 10, "5.1": 2, "5.2": 5, "5.3": 4, "6.3": 3,
}

# As listed in 3.3-(9), 3.6-(9) and 4.3, in that order.
SERVICES = [
    "DeploymentManager API Service",
    "DeploymentManager Backup/Restore Management",
    "DeploymentManager Client Management",
    "DeploymentManager client start",
    "DeploymentManager Control Service",
    "DeploymentManager Get Client Information",
    "DeploymentManager PXE Management",
    "DeploymentManager PXE Mtftp",
    "DeploymentManager Remote Update Service",
    "DeploymentManager Scenario Management",
    "DeploymentManager Schedule Management",
    "DeploymentManager Transfer Management",
    "SQL Server (DPMDBI)",
]

DPM_KEY = r"HKEY_LOCAL_MACHINE\SOFTWARE\NEC\DeploymentManager"
DATABASE_KEY = r"HKEY_LOCAL_MACHINE\SOFTWARE\NEC\DeploymentManager_DB"
PXE_KEY = r"HKEY_LOCAL_MACHINE\SOFTWARE\NEC\DeploymentManager\PXE\Mftpd"

# 3.3-(12)
REWRITTEN_VALUES = [
    (DPM_KEY, "AuReportDir"),
    (DPM_KEY, "BmpDir"),
    (DPM_KEY, "ClientDir"),
    (DPM_KEY, "DataFileDir"),
    (DPM_KEY, "PxeDosFdDir"),
    (DPM_KEY, "PxeGhostDir"),
    (DPM_KEY, "PxeHW64Dir"),
    (DPM_KEY, "PxeHwDir"),
    (DPM_KEY, "PxeLinuxDir"),
    (DPM_KEY, "PxeNbpDir"),
    (DPM_KEY, "PxeNbpFdDir"),
    (DPM_KEY, "ScenarioDir"),
    (DPM_KEY, "SnrReportDir"),
    (PXE_KEY, "BASE_DIR"),
]
# The only two values with printed data, before and after. The x of MSSQL.x is found on site.
AU_REPORT_DIR = (
    r"C:\Program Files\NEC\DeploymentManager\DataFile\LogFile\AuReport",
    r"X:\DPM\DeploymentManager\DataFile\LogFile\AuReport",
)
DB_INSTALL_DIR = (r"C:\Program Files\Microsoft SQL Server\MSSQL.＿＿\MSSQL\Data", r"X:\DPM\Data")
REWRITING_RULE = (r"C:\Program Files\NEC", r"X:\DPM")

# 4.3: priority, kind, what it is.
RESOURCES = [
    (1, "仮想 IP リソース", ["192.168.1.10"]),
    (1, "ディスクリソース", ["X:"]),
    (2, "レジストリ同期リソース", [DPM_KEY, DATABASE_KEY]),
    (3, "サービスリソース", ["SQL Server (DPMDBI)"]),
    *((4, "サービスリソース", [service]) for service in SERVICES[:12]),
]

# The statement of sp_attach_db is printed on two lines, and in 3.2-(8) with a blank before \DPM_LOG.LDF: both
# are errata. It is one line without a blank.
ATTACH = r"sp_attach_db 'DPM','X:\DPM\Data\DPM_DATA.MDF','X:\DPM\Data\DPM_LOG.LDF'"
DETACH_LINES = [
    (">", r"sqlcmd -E -S 192.168.1.10\DPMDBI"),
    ("1>", "use master"),
    ("2>", "go"),
    ("1>", "sp_detach_db 'DPM'"),
    ("2>", "go"),
]
ATTACH_LINES = [("1>", ATTACH), ("2>", "go"), ("1>", "exit")]
SESSIONS = {"3.2-5": DETACH_LINES, "3.2-8": ATTACH_LINES, "3.5-5": DETACH_LINES + ATTACH_LINES}

# Step, what, from, to.
COPIES = {
    "3.2-6": ("files", ["DPM_DATA.MDF", "DPM_LOG.LDF"], DB_INSTALL_DIR[0], r"X:\DPM\Data"),
    "3.3-11": (
        "folders", ["DataFile", "PXE"], r"C:\Program Files\NEC\DeploymentManager", r"X:\DPM\DeploymentManager",
    ),
}

URL = "http://192.168.1.10:8080/DeploymentManager/Start.jsp"
URL_STEPS = ["5.1-1", "5.3-2"]

AUTORAID = [
    (["3.004a-B"], ["AUTORAID1st.DAT", "AUTORAID2nd.DAT"]),
    (
        ["3.004b-B", "3.005x-B", "3.006x-B"],
        ["RAID0_1st.DAT", "RAID0_2nd.DAT", "RAID1_1st.DAT", "RAID1_2nd.DAT"],
    ),
    (
        ["3.008x-B", "3.009x-B", "3.011x-B"],
        ["S3_RAID0_1st.DAT", "S3_RAID0_2nd.DAT", "S3_RAID1_1st.DAT", "S3_RAID1_2nd.DAT"],
    ),
    (["3.010x-B"], ["MW_R0_1.DAT", "MW_R0_2.DAT", "MW_R1_1.DAT", "MW_R1_2.DAT"]),
]


def expanded(spelling):
    """The releases that a printed spelling means: x is a letter from a to f."""
    return [spelling.replace("x", letter) for letter in "abcdef"] if "x" in spelling else [spelling]


RELEASES = [release for spellings, _ in AUTORAID for spelling in spellings for release in expanded(spelling)]
assert len(RELEASES) == 38
