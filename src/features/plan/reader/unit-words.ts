/** Nouns that open the name of a body. */
const HEAD =
  'Sở|Phòng|Ban|Ủy ban|Uỷ ban|UBND|UBMTTQ|UB MTTQ|UB|HĐND|Hội đồng nhân dân|Trung tâm|TT\\.?\\s(?=\\p{Lu})|Công an|Bộ|Văn phòng|VP\\.?|Chi cục|Chi nhánh|Cục|Tổng cục|Vụ|Viện|Trường|Đài|Báo|Cổng|Hội|Hiệp hội|Liên đoàn|Liên minh|Liên hiệp|Đoàn|Mặt trận|MTTQ|Bảo hiểm|Ngân hàng|Kho bạc|Thanh tra|Tòa án|Toà án|Thông tấn xã|Chủ tịch|Phó Chủ tịch|Giám đốc|Thủ trưởng|Hiệu trưởng|Trưởng|Chánh|Bộ trưởng|Thủ tướng|Lãnh đạo|Người đứng đầu|Thường trực|Bí thư|Công ty|Bưu điện|Điện lực|Doanh nghiệp|Tổ|Đội|Ấp|Khu phố|Thôn|Hợp tác xã|Quân khu|Tư lệnh|Tổng công ty|Tập đoàn|Thành viên|Cơ quan|Đơn vị|Tất cả|Toàn thể|BCĐ|BHXH|CA|Hạt|Trạm|Xã|Phường|Thị trấn'

const COLLECTIVE =
  '(?:cơ quan|đơn vị|sở|ban|bộ|ngành|phòng|địa phương|tổ chức|doanh nghiệp|hội|đoàn thể|xã|phường|huyện|quận|thị xã|cấp ủy|cấp uỷ|thành viên|khu phố|khu, ấp|ấp|thôn|trường|trung tâm|Sở|Ban|Bộ|Phòng|Trường|Hội|Đoàn|Trung tâm|Cơ quan|Đơn vị|Doanh nghiệp|UBND|Ủy ban|Uỷ ban|Quân khu|quân khu|tỉnh|Chi cục|Thôn|Tổ chức|cụm|khối|chủ đầu tư|cá nhân)'

/** A body's name begins here: a noun of bodies, or "các" with one of their common nouns. */
const OPENS_UNIT = new RegExp(
  `^(?:(?:${HEAD})(?=[\\s,:;.]|$)|(?:[Cc]ác|[Nn]hững|[Mm]ỗi)\\s${COLLECTIVE}(?![\\p{L}])|(?:quận|huyện|thị xã|UBND|sở|ủy ban nhân dân)(?=[\\s,]))`,
  'u',
)

/** Words that open like a body and are none. */
const NOT_UNIT =
  /^(?:Ban hành|Báo cáo|Hội nghị|Hội thảo|Hội thi|Hội diễn|Hội chợ|Hội nhập|Đoàn kết|Bộ tiêu chí|Bộ tài liệu|Bộ máy|Bộ chỉ số|Bộ luật|Trường hợp|Sở hữu|Tổ chức(?!\s(?:chính trị|xã hội|đoàn thể|Đảng))|Phòng chống|Phòng,\s?chống|Phòng ngừa|Đội ngũ|Viện trợ|Bảo hiểm y tế toàn dân|Trưởng thành|Thành viên hộ|Xã hội|Vụ việc|Vụ án|Cổng thông tin.*(?:đăng tải)|Đài thọ|Trung tâm điểm|Chủ tịch nước Hồ)/u

export const opensUnit = (text: string) => OPENS_UNIT.test(text.slice(0, 40)) && !NOT_UNIT.test(text.slice(0, 60))

/** Words, always in lower case, with which a duty begins: where a body's name ends. */
export const DUTY_WORDS =
  'chủ trì|phối hợp|phối kết hợp|có trách nhiệm|chịu trách nhiệm|tổ chức|xây dựng|theo dõi|đôn đốc|hướng dẫn|tham mưu|triển khai|thực hiện|tăng cường|kiện toàn|chủ động|kịp thời|căn cứ|trên cơ sở|trong phạm vi|theo chức năng|theo nhiệm vụ|theo dõi|phải|cần|tiếp tục|đẩy mạnh|bố trí|rà soát|lập|báo cáo|tổng hợp|thẩm định|phân bổ|cân đối|bảo đảm|đảm bảo|chỉ đạo|chuẩn bị|cung cấp|cử|huy động|vận động|tuyên truyền|phổ biến|định kỳ|hằng năm|hàng năm|hằng tháng|hàng tháng|hằng quý|thường xuyên|khẩn trương|nghiêm túc|quán triệt|tham gia|đăng tải|đăng|phát động|phát(?!\\s(?:thanh|triển))|đưa tin|mở|in|treo|nghiên cứu|đề xuất|giúp|gửi|hoàn thành|lồng ghép|ban hành|trình|quan tâm|kiểm tra|giám sát|chấp hành|tạo điều kiện|phát huy|nâng cao|đổi mới|sử dụng|hỗ trợ|ưu tiên|tiến hành|tích cực|trực tiếp|tập trung|có nhiệm vụ|đưa|cấp phát|cấp|tiếp nhận|phân công|công bố|niêm yết|duy trì|làm tốt|đề ra|lựa chọn|nhập|cập nhật|thông báo|đánh giá|xem xét|phản ánh|bám sát|làm|đề nghị|viết|biên soạn|ghi|chụp|quay|soạn|dự|giới thiệu|sơ kết|tổng kết|quyết định|phê duyệt|giải quyết|theo nội dung|xác định|thành lập|nộp|tự|là'
